using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Mobilisation.Reunions;

namespace SeveEmploi.Mobilisation.Bilans;

/// <summary>Le bilan chiffré d'une campagne, en tableaux (RPT-5 à RPT-9 pour SEVE 1, RPT-12 à RPT-14 pour SEVE 2).</summary>
internal static class TableauxDeCampagne
{
    private static readonly Dictionary<string, string> Mots = new()
    {
        ["direction"] = "Directions",
        ["conseiller_insertion"] = "Conseillers et conseillères en insertion",
        ["adherent_federation"] = "Adhérents de la Fédération",
        ["non_precise"] = "Non précisé",
        ["manifestations"] = "Manifestations d'intérêt",
        ["entretiens"] = "Entretiens réalisés",
        ["visites"] = "Visites réalisées",
        ["candidatures_fermes"] = "Candidatures fermes",
        ["retenues"] = "Structures retenues",
    };

    public static IEnumerable<TableauRapport> Dresser(
        Campagne campagne, BilanChiffreVue bilan, DotationsComptees dotations, IReadOnlyList<Reunion> reunions, DresserApportMobilisation query)
    {
        var (prefixe, nom) = campagne.Programme == Programme.Seve1 ? ("seve1", "SEVE 1") : ("seve2", "SEVE 2");
        var adresse = $"/api/v1/mobilisation/campagnes/{campagne.Id.Value}/bilan-chiffre{(query.Region is { } region ? $"?region={region.Code}" : "")}";
        SourceChiffre Source(string fait) => new("Mobilisation", $"{fait} de la campagne {nom} {campagne.Annee}", adresse, query.Le);

        yield return Calendrier($"{prefixe}_calendrier", nom, campagne);
        yield return Reunions($"{prefixe}_communication", nom, reunions, Source("réunions"));
        yield return Manifestations($"{prefixe}_manifestations", nom, campagne, bilan.Manifestations, Source("manifestations d'intérêt"));
        yield return TableauRapport.DeComptes(
            $"{prefixe}_origines", $"Origine des manifestations d'intérêt, {nom}", "Origine", Source("manifestations d'intérêt, par émetteur"),
            Comptes(bilan.Manifestations.ParOrigine), Representation.Secteurs);
        yield return Entonnoir($"{prefixe}_entonnoir", nom, bilan, Source("candidatures, par étape franchie"));
        yield return TableauRapport.DeComptes(
            $"{prefixe}_types", $"Structures retenues par type, {nom}", "Type de structure", Source("conventionnements des structures retenues"),
            Comptes(bilan.RetenuesParType), Representation.Secteurs);
        yield return TableauRapport.DeComptes(
            $"{prefixe}_departements", $"Structures retenues par département, {nom}", "Département", Source("structures retenues, par département"),
            [.. bilan.Departements.Retenues.Select(compte => (compte.Code, Departement.De(compte.Code).Nom, compte.Nombre))], Representation.Carte);
        yield return Territoire($"{prefixe}_objectifs", nom, bilan, Source("objectifs et réalisé"));
        if (campagne.Reglement.Dotation is not null || campagne.Programme == Programme.Seve2)
            yield return Dotations($"{prefixe}_dotations", nom, dotations, Source("dotations demandées et octroyées"));
    }

    private static List<(string Code, string Libelle, int Nombre)> Comptes(IEnumerable<EffectifVue> effectifs) =>
        [.. effectifs.Select(effectif => (effectif.Code, Mots.GetValueOrDefault(effectif.Code, effectif.Code), effectif.Nombre))];

    private static TableauRapport Calendrier(string code, string nom, Campagne campagne) => new(
        code, $"Calendrier de la campagne {nom}", "Étape", [new("jour", "Jour")],
        [.. campagne.Jalons.OrderBy(jalon => jalon.Jour).Select((jalon, rang) => new LigneRapport($"{rang + 1}", jalon.Libelle, [CelluleRapport.De($"{jalon.Jour:dd/MM/yyyy}")]))]);

    private static TableauRapport Reunions(string code, string nom, IReadOnlyList<Reunion> reunions, SourceChiffre source) => new(
        code, $"Réunions d'information et de préparation, {nom}", "Réunion", [new("jour", "Jour"), new("publics", "Publics"), new("participants", "Participants")],
        [
            .. reunions.Select((reunion, rang) => new LigneRapport($"{rang + 1}", EnClair(reunion.Nature),
                [CelluleRapport.De($"{reunion.Le:dd/MM/yyyy}"), CelluleRapport.De(string.Join(", ", reunion.Publics.Select(EnClair))), CelluleRapport.De(reunion.Participants, source)])),
        ]);

    private static TableauRapport Manifestations(string code, string nom, Campagne campagne, ManifestationsVue manifestations, SourceChiffre source) => new(
        code, $"Manifestations d'intérêt, {nom}", "Année de campagne", [new("nombre", "Nombre", Tracee: true), new("evolution", "Évolution")],
        [
            new($"{campagne.Annee - 1}", $"{campagne.Annee - 1}", [CelluleRapport.De(manifestations.TotalPrecedent, source), CelluleRapport.De("")]),
            new($"{campagne.Annee}", $"{campagne.Annee}",
                [CelluleRapport.De(manifestations.Total, source), CelluleRapport.Evolution(manifestations.Total, manifestations.TotalPrecedent, source)]),
        ],
        Representation.Barres);

    private static TableauRapport Entonnoir(string code, string nom, BilanChiffreVue bilan, SourceChiffre source) => new(
        code, $"De la manifestation d'intérêt à la promotion, {nom}", "Étape", [new("nombre", "Nombre", Tracee: true), new("part", "Part des manifestations")],
        [
            .. bilan.Entonnoir.Select(etape => new LigneRapport(etape.Etape, Mots[etape.Etape],
                [CelluleRapport.De(etape.Nombre, source), CelluleRapport.Part(etape.Nombre, bilan.Manifestations.Total, source)])),
        ],
        Representation.Barres);

    private static TableauRapport Territoire(string code, string nom, BilanChiffreVue bilan, SourceChiffre source) => new(
        code, $"Objectifs et réalisé, {nom}", "Ce qui est compté", [new("realise", "Réalisé"), new("cible", "Cible"), new("part", "Part")],
        [
            new("structures", "Structures retenues",
            [
                CelluleRapport.De(bilan.Objectifs.Retenues, source), CelluleRapport.De(bilan.Objectifs.Cible, source),
                CelluleRapport.Part(bilan.Objectifs.Retenues, bilan.Objectifs.Cible ?? 0, source),
            ]),
            new("departements", "Départements couverts",
            [
                CelluleRapport.De(bilan.Departements.Couverts, source), CelluleRapport.De(bilan.Departements.Total, source),
                CelluleRapport.Part(bilan.Departements.Couverts, bilan.Departements.Total, source),
            ]),
        ]);

    private static TableauRapport Dotations(string code, string nom, DotationsComptees dotations, SourceChiffre source) => new(
        code, $"Dotations, {nom}", "Ce qui est compté", [new("valeur", "Valeur")],
        [
            new("deposees", "Candidatures déposées", [CelluleRapport.De(dotations.Deposees, source)]),
            new("retenues", "Candidatures retenues", [CelluleRapport.De(dotations.Retenues, source)]),
            new("sollicitees", "Dotations sollicitées", [CelluleRapport.De(dotations.SolliciteesEur, source, "€")]),
            new("octroyees", "Dotations octroyées", [CelluleRapport.De(dotations.OctroyeesEur, source, "€")]),
        ]);

    private static string EnClair(NatureReunion nature) => nature switch
    {
        NatureReunion.Webinaire => "Webinaire",
        NatureReunion.InformationStructures => "Information des structures",
        NatureReunion.InformationServicesEtat => "Information des services de l'État",
        NatureReunion.PreparationComite => "Préparation du comité",
        _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, null),
    };

    private static string EnClair(PublicReunion destinataire) => destinataire switch
    {
        PublicReunion.Structures => "structures",
        PublicReunion.Ddets => "DDETS(PP)",
        PublicReunion.Dreets => "DREETS",
        PublicReunion.Dgefp => "DGEFP",
        PublicReunion.Reseaux => "réseaux",
        _ => throw new ArgumentOutOfRangeException(nameof(destinataire), destinataire, null),
    };
}
