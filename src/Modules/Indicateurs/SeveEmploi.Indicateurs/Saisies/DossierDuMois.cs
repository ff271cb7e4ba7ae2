using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Indicateurs.Saisies;

/// <summary>Un mois d'une structure et tout ce qu'il faut pour l'écrire : sa participation, sa grille, ce qui en a déjà été dit.</summary>
internal sealed record DossierDuMois(Participation Participation, MoisCivil Mois, ContenuGrille Grille, Saisie? Saisie)
{
    /// <summary>Ce que l'appelant dit du mois, rangé selon la grille ; ou les champs qui ne se lisent pas.</summary>
    public Result<Contenu> Lire(IReadOnlyDictionary<string, decimal?> valeurs, bool rienASignaler, IReadOnlyList<Annotation> annotations)
    {
        var ligne = Grille.Ranger(valeurs);
        if (ligne.Error is { } refus) return refus;
        if (annotations.FirstOrDefault(annotation => Grille.De(annotation.Indicateur) is null) is { } inconnue)
            return new ValidationError([new("annotations", "valeur_inconnue", $"La grille n'a pas d'indicateur « {inconnue.Indicateur} ».")]);

        return new Contenu(rienASignaler ? [] : ligne.Value, rienASignaler, annotations);
    }
}

/// <summary>Trouve le dossier d'un mois, ou dit pourquoi il n'y en a pas.</summary>
internal sealed class Dossiers(IndicateursDbContext db, IMediator mediator)
{
    public async Task<Result<DossierDuMois>> Trouver(AdresseDuMois adresse, CancellationToken cancellationToken)
    {
        if (MoisCivil.Lire(adresse.Mois) is not { } mois) return new MoisIllisible(adresse.Mois);

        var siennes = await db.Participations.AsNoTracking()
            .Where(p => p.StructureId == adresse.StructureId && p.Annee == mois.Annee && (adresse.Programme == null || p.Programme == adresse.Programme))
            .Take(2).ToListAsync(cancellationToken);
        if (siennes.Count == 0) return await Absente(adresse.StructureId, mois, cancellationToken);
        if (siennes.Count == 2) return new ProgrammeAPreciser(mois.Annee);

        var participation = siennes[0];
        if (await db.GrilleDe(participation.Programme, mois.Annee, cancellationToken) is not { } grille) return new GrilleIntrouvable(participation.Programme, mois.Annee);

        var saisie = await db.Saisies.SingleOrDefaultAsync(
            s => s.StructureId == participation.StructureId && s.Programme == participation.Programme && s.Annee == mois.Annee && s.Mois == mois.Mois, cancellationToken);
        return new DossierDuMois(participation, mois, grille.Contenu, saisie);
    }

    /// <summary>Le dossier d'un mois déjà saisi, dans la version que l'appelant a lue, et dont l'année s'écrit encore.</summary>
    public async Task<Result<DossierDuMois>> Ecrire(AdresseDuMois adresse, CancellationToken cancellationToken)
    {
        var dossier = await Trouver(adresse, cancellationToken);
        if (dossier.Error is not null) return dossier;
        if (dossier.Value is not { Saisie: { } saisie, Participation: var participation, Mois: var mois }) return new SaisieIntrouvable(dossier.Value.Mois);
        if (participation.Refus(mois) is { } ferme) return ferme;

        // Already tracked: the version alone is compared.
        var connue = await db.Find<Saisie>(saisie.Id, new SaisieIntrouvable(mois), cancellationToken);
        return connue.Error is { } refus ? refus : dossier;
    }

    /// <summary>Les constats d'un contenu, contre les derniers mois rendus par la structure.</summary>
    public async Task<IReadOnlyList<Constat>> Verifier(DossierDuMois dossier, Contenu contenu, CancellationToken cancellationToken) =>
        contenu.RienASignaler ? [] : [.. Controleur.Verifier(dossier.Grille, contenu.Valeurs, [.. (await Precedentes(dossier, cancellationToken)).Select(ligne => ligne.Valeurs)])];

    /// <summary>Les lignes rendues des mois d'avant, de la plus récente à la plus ancienne.</summary>
    public async Task<IReadOnlyList<LignePassee>> Precedentes(DossierDuMois dossier, CancellationToken cancellationToken)
    {
        var (participation, (annee, mois)) = (dossier.Participation, dossier.Mois);
        return await db.Saisies.AsNoTracking()
            .Where(s => s.StructureId == participation.StructureId && s.Programme == participation.Programme && !s.RienASignaler
                && ((s.Annee == annee && s.Mois < mois) || s.Annee == annee - 1) && (s.Etat == EtatSaisie.Envoyee || s.Etat == EtatSaisie.Validee))
            .OrderByDescending(s => s.Annee).ThenByDescending(s => s.Mois).Take(dossier.Grille.MoisDeReference)
            .Select(s => new LignePassee(s.Annee, s.Mois, s.Valeurs)).ToListAsync(cancellationToken);
    }

    private async Task<Error> Absente(Guid structure, MoisCivil mois, CancellationToken cancellationToken) =>
        await mediator.Send(new ConsulterFaitsStructure(structure, mois.Debut), cancellationToken) is null ? new RessourceIntrouvable() : new StructureHorsPromotion(mois.Annee);
}

/// <summary>Ce que l'adresse d'un mois donne : une structure, « 2022-03 », et le programme quand elle en suit deux.</summary>
internal sealed record AdresseDuMois(Guid StructureId, string Mois, Programme? Programme);

internal sealed record LignePassee(int Annee, int Mois, decimal?[] Valeurs);

/// <summary>Ce que toute adresse d'un mois peut refuser.</summary>
internal static class RefusDuMois
{
    public static readonly Type[] Tous =
    [
        typeof(MoisIllisible), typeof(RessourceIntrouvable), typeof(StructureHorsPromotion), typeof(ProgrammeAPreciser), typeof(GrilleIntrouvable),
    ];

    /// <summary>Et un acte sur un mois déjà saisi.</summary>
    public static readonly Type[] DUnActe = [.. Tous, typeof(SaisieIntrouvable), typeof(MoisHorsParticipation), typeof(AnneeClose)];
}
