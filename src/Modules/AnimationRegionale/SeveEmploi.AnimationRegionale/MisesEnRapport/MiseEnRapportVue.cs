using SeveEmploi.AnimationRegionale.Appariements;
using SeveEmploi.AnimationRegionale.Besoins;
using SeveEmploi.AnimationRegionale.Projets;

namespace SeveEmploi.AnimationRegionale.MisesEnRapport;

/// <summary>Une proposition, telle que l'appelant peut la lire : un groupement n'y voit jamais le code du projet.</summary>
/// <param name="ProjetId">Null pour qui ne lit pas les projets.</param>
/// <param name="Code">Null pour qui ne lit pas les projets.</param>
/// <param name="Profil">Le projet, tel qu'il était le jour de la proposition.</param>
internal sealed record MiseEnRapportVue(
    Guid Id, Guid BesoinId, Guid GroupementId, Guid StructureId, string Structure, Guid? ProjetId, string? Code, int Score, ProfilTransmisVue Profil,
    IReadOnlyList<RaisonAppariementVue> Raisons, EtatRapprochement Etat, DateOnly ProposeeLe, DateOnly? AccordeeLe, string? MotifAccord, DateOnly? CloseLe,
    IReadOnlyList<IssueRapprochementVue> Issues, DateTimeOffset ModifieLe, long Version)
    : IVersionedView
{
    public static readonly MiseEnRapportVue Exemple = new(
        new("01990000-0000-7000-8000-0000000000a4"), BesoinDeGroupementVue.Exemple.Id, BesoinDeGroupementVue.Exemple.GroupementId, ProjetVue.Exemple.StructureId, "SEMES",
        ProjetVue.Exemple.Id, "A-24", 90, new(["N1103"], new(["44"], PermisConduire.Oui, 30), new(2022, 2, 1), []), [new(CritereAppariement.Metier, 50, "Vise le métier N1103.")],
        EtatRapprochement.Transmise, new(2021, 12, 13), new(2021, 12, 13), null, null, [], default, 1);

    public static MiseEnRapportVue De(MiseEnRapport mise, string? code, bool litLesProjets) => new(
        mise.Id.Value, mise.BesoinId.Value, mise.GroupementId.Value, mise.StructureId, mise.StructureNom, litLesProjets ? mise.ProjetId.Value : null, litLesProjets ? code : null,
        mise.Score, De(mise.Profil.Fiche), [.. mise.Profil.Raisons.Select(raison => new RaisonAppariementVue(raison.Critere, raison.Points, raison.Mots))], mise.Etat,
        mise.ProposeeLe, mise.AccordeeLe, mise.MotifAccord, mise.CloseLe,
        [.. mise.Issues.OrderBy(issue => issue.Rang).Select(issue => new IssueRapprochementVue(issue.Issue, issue.Le, issue.Contrat, issue.Cause, issue.Texte))], mise.ModifieLe,
        mise.Version);

    private static ProfilTransmisVue De(FicheTransmise fiche) => new(
        fiche.Metiers, new(fiche.Mobilite, fiche.Permis, fiche.RayonKm), fiche.DisponibleLe,
        [.. fiche.Periodes.Select(periode => new PeriodeFaiteVue(periode.Nature, periode.CodeRome, periode.Semaines))]);
}

internal sealed record ProfilTransmisVue(IReadOnlyList<string> Metiers, MobiliteVue Mobilite, DateOnly? DisponibleLe, IReadOnlyList<PeriodeFaiteVue> Periodes);

internal sealed record IssueRapprochementVue(IssueRapprochement Issue, DateOnly Le, ContratBesoin? Contrat, CauseRefusRapprochement? Cause, string? Texte);
