using System.Globalization;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Communications;

/// <summary>Une communication, telle qu'on la remplit.</summary>
/// <param name="Mois">Celui de la parution : « 2022-01 ».</param>
/// <param name="Le">Le jour, quand on le sait.</param>
/// <param name="Lien">En HTTPS.</param>
/// <param name="Audience">À qui elle s'adresse.</param>
/// <param name="Partenaires">À combien de partenaires elle a été transmise.</param>
/// <param name="Siae">À combien de SIAE.</param>
internal sealed record CommunicationSaisie(
    NatureCommunication Nature, string Mois, string Titre, DateOnly? Le = null, string? Lien = null, string? Audience = null, Guid? StructureId = null,
    int? Partenaires = null, int? Siae = null)
{
    public DateOnly? PremierJour => DateOnly.TryParseExact($"{Mois}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;
}

internal sealed class CommunicationSaisieValidator : AbstractValidator<CommunicationSaisie>
{
    private const int DestinatairesMax = 100_000;

    public CommunicationSaisieValidator()
    {
        RuleFor(saisie => saisie.Nature).IsInEnum();
        RuleFor(saisie => saisie.Mois).Must((saisie, _) => saisie.PremierJour is { Year: >= FormesDeVie.PremiereAnnee and <= FormesDeVie.DerniereAnnee })
            .WithErrorCode("invalide").WithMessage("Donnez le mois de parution : « 2022-01 ».");
        RuleFor(saisie => saisie.Titre).DitQuelqueChose(FormesDeVie.TitreMax);
        RuleFor(saisie => saisie.Lien).Must(lien => lien is null || Communication.EstUnLien(lien)).WithErrorCode("lien_invalide").WithMessage("Donnez une adresse complète qui commence par « https:// ».");
        RuleFor(saisie => saisie.Audience).EstLisible(FormesDeVie.TitreMax);
        RuleFor(saisie => saisie.Partenaires).InclusiveBetween(0, DestinatairesMax);
        RuleFor(saisie => saisie.Siae).InclusiveBetween(0, DestinatairesMax);
    }
}

internal sealed class LectureCommunication(IMediator mediator)
{
    public async Task<Result<ParutionNotee>> Lire(CommunicationSaisie saisie, CancellationToken cancellationToken)
    {
        var mois = saisie.PremierJour!.Value;
        var parution = new ParutionNotee(saisie.Nature, mois, saisie.Le, saisie.Titre, saisie.Lien, saisie.Audience, null, null, saisie.Partenaires, saisie.Siae);
        if (saisie.StructureId is not { } id) return parution;
        if (await mediator.Send(new ConsulterFaitsStructure(id, saisie.Le ?? mois), cancellationToken) is not { } faits) return new StructureCiteeIntrouvable(id);

        return parution with { StructureId = faits.Id, StructureNom = faits.Nom };
    }
}
