using System.Linq.Expressions;

namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>Un suivi d'une liste, avec son contrat en cours.</summary>
internal sealed record SuiviResumeVue
{
    public required Guid Id { get; init; }

    public required Guid StructureId { get; init; }

    public required string Code { get; init; }

    public Guid? EntrepriseId { get; init; }

    public required string Employeur { get; init; }

    public string? Metier { get; init; }

    public required EtatSuivi Etat { get; init; }

    public required DateOnly Debut { get; init; }

    public required NatureContrat Nature { get; init; }

    public DateOnly? FinPrevue { get; init; }

    public required decimal HeuresHebdomadaires { get; init; }

    public required OrigineContrat Origine { get; init; }

    public required bool EstDurable { get; init; }

    public DateOnly? FinEssai { get; init; }

    public DateOnly? EssaiAValiderLe { get; init; }

    public DateOnly? DerniereRencontreLe { get; init; }

    public DateOnly? SansRencontreDepuis { get; init; }

    public DateOnly? AlerteLe { get; init; }

    public DateOnly? ClosLe { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }

    public static readonly Expression<Func<Suivi, SuiviResumeVue>> De = s => new SuiviResumeVue
    {
        Id = s.Id.Value,
        StructureId = s.StructureId,
        Code = s.Code,
        EntrepriseId = s.EntrepriseId == null ? null : s.EntrepriseId.Value.Value,
        Employeur = s.Employeur,
        Metier = s.Metier,
        Etat = s.Etat,
        Debut = s.Debut,
        Nature = s.Termes.Nature,
        FinPrevue = s.Termes.FinPrevue,
        HeuresHebdomadaires = s.Termes.HeuresHebdomadaires,
        Origine = s.Termes.Origine,
        EstDurable = s.EstDurable,
        FinEssai = s.Termes.FinEssai,
        EssaiAValiderLe = s.EssaiAValiderLe,
        DerniereRencontreLe = s.DerniereRencontreLe,
        SansRencontreDepuis = s.SansRencontreDepuis,
        AlerteLe = s.AlerteLe,
        ClosLe = s.ClosLe,
        ModifieLe = s.ModifieLe,
        Version = s.Version,
    };
}
