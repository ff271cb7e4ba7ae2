using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Connexions;

internal sealed class AmorcerCompteValidator : AbstractValidator<AmorcerCompte>
{
    public AmorcerCompteValidator()
    {
        RuleFor(command => command.Courriel).EstUnCourriel();
        RuleFor(command => command.Nom).EstUnNomDePersonne();
        RuleFor(command => command.Prenom).EstUnNomDePersonne();
        RuleFor(command => command.Role).NotEmpty();
    }
}

internal sealed class AmorcerCompteHandler(AccesDbContext db, IMediator mediator, GestionIdentifiants gestion, SecondFacteur secondFacteur, TimeProvider clock)
    : ICommandHandler<AmorcerCompte, CompteAmorceVue>
{
    public async Task<Result<CompteAmorceVue>> Handle(AmorcerCompte command, CancellationToken cancellationToken)
    {
        var courriel = Compte.CourrielDe(command.Courriel);
        if (RegleMotDePasse.Reproche(command.MotDePasse, courriel) is { } reproche) return new ValidationError([reproche]);

        var compte = await TrouverOuOuvrir(command, courriel, cancellationToken);
        if (compte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        var defini = await gestion.Definir(compte.Value.Id.Value, command.MotDePasse);
        if (!defini.Succeeded) return defini.EnChamps("mot_de_passe");

        var cle = await ReglerSecondFacteur(compte.Value, command.AvecSecondFacteur);
        await db.SaveChangesAsync(cancellationToken);
        return new CompteAmorceVue(compte.Value.Id.Value, cle);
    }

    private async Task<Result<Compte>> TrouverOuOuvrir(AmorcerCompte command, string courriel, CancellationToken cancellationToken)
    {
        var (jour, le) = (clock.Today(), clock.GetUtcNow());
        var saisi = new DroitSaisi(
            command.Role.ToChoice<Role>("role")!.Value, command.Regions, command.Departements, command.Structures, command.Parcours, command.PartenaireId);
        var demande = await mediator.Demander(saisi, jour, cancellationToken);
        if (demande.Error is { } inconnue) return inconnue;

        if (await db.Comptes.SingleOrDefaultAsync(compte => compte.Courriel == courriel, cancellationToken) is { } deja)
            return deja.Remettre(demande.Value, jour, le).Error is { } refus ? refus : deja;

        var ouvert = Compte.Ouvrir(courriel, command.Nom, command.Prenom, demande.Value, jour, le);
        if (ouvert.Error is null) db.Comptes.Add(ouvert.Value);
        return ouvert;
    }

    private async Task<string?> ReglerSecondFacteur(Compte compte, bool voulu)
    {
        var identifiants = (await gestion.De(compte.Id.Value))!;
        if (!voulu)
        {
            if (compte.SecondFacteurActif) await secondFacteur.Retirer(compte, identifiants);
            return null;
        }

        compte.ActiverSecondFacteur();
        return await secondFacteur.NouvelleCle(identifiants);
    }
}
