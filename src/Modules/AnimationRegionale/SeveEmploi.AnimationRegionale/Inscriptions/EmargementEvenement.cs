using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

/// <summary>La feuille à signer à l'entrée : une ligne par personne qui a une place, et des lignes vides pour les autres.</summary>
internal static class EmargementEvenement
{
    private const int LignesLibres = 10;

    private static readonly ColonneRapport[] Colonnes = [new("structure", "Structure"), new("fonction", "Fonction"), new("region", "Région"), new("signature", "Signature")];

    public static Rapport Rapport(Evenement evenement, IEnumerable<Inscription> inscrits, DateOnly le)
    {
        var lignes = inscrits.Where(i => i.AvaitUnePlace && i.Etat != EtatInscription.Desiste).Select(i => new LigneRapport(
            i.Id.Value.ToString(), $"{i.Nom} {i.Prenom}",
            [CelluleRapport.De(i.StructureNom ?? ""), CelluleRapport.De(i.Fonction ?? ""), CelluleRapport.De(i.Region?.Nom ?? ""), CelluleRapport.De("")]));
        var libres = Enumerable.Range(1, LignesLibres).Select(rang => new LigneRapport($"libre-{rang}", "", [.. Colonnes.Select(_ => CelluleRapport.De(""))]));
        var tableau = new TableauRapport("emargement", "Présences", "Nom et prénom", Colonnes, [.. lignes, .. libres], Note: "Les lignes vides sont pour qui vient sans inscription.");
        return new($"Feuille d'émargement — {evenement.Titre}", SousTitre(evenement), le, [new("presences", "Présences", 1, [], [tableau])]);
    }

    private static string SousTitre(Evenement evenement) => string.Join(", ", new[]
    {
        $"{evenement.Le:dd/MM/yyyy}", evenement.Lieu, string.Join(", ", evenement.CodesRegions.Select(code => Region.De(code).Nom)),
    }.Where(texte => !string.IsNullOrEmpty(texte)));
}
