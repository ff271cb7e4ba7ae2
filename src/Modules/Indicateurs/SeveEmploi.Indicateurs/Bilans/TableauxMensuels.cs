using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.Indicateurs.Agregats;
using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Indicateurs.Grilles;

namespace SeveEmploi.Indicateurs.Bilans;

/// <summary>Ce que les saisies mensuelles disent d'un territoire : le réseau d'entreprises, le temps dédié, les mises en relation et en situation (RPT-15 à RPT-17).</summary>
internal static class TableauxMensuels
{
    private static readonly string[] Mois =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static IEnumerable<TableauRapport> Dresser(AgregatVue agregat, DresserApportIndicateurs query)
    {
        var (prefixe, nom) = Nommer(agregat.Programme);
        var source = new SourceChiffre("Indicateurs mensuels", $"mois envoyés ou validés de {query.Annee}, {nom}", agregat.Sources, query.Le);
        yield return Completude(prefixe, nom, agregat, source);
        yield return Niveaux(prefixe, nom, agregat, source);
        yield return Sommes(prefixe, nom, agregat, source);
        yield return ParMois(prefixe, nom, agregat, source);
    }

    /// <summary>L'évolution de chaque structure, du premier au dernier mois qu'elle a rendu.</summary>
    public static IEnumerable<TableauRapport> Reseau(Programme programme, IReadOnlyList<NiveauDeStructure> niveaux, DresserApportIndicateurs query)
    {
        if (niveaux.Count == 0) yield break;

        var (prefixe, nom) = Nommer(programme);
        var source = new SourceChiffre(
            "Indicateurs mensuels", $"entreprises partenaires, {nom}", $"/api/v1/indicateurs/saisies?annee={query.Annee}&region={query.Region!.Code}", query.Le);
        yield return new(
            $"{prefixe}_entreprises", $"Entreprises partenaires par structure, {nom}", "Structure",
            [new("premier", "Premier mois rendu", Tracee: true), new("dernier", "Dernier mois rendu", Tracee: true), new("evolution", "Évolution")],
            [
                .. niveaux.Select(niveau => new LigneRapport($"{niveau.StructureId}", niveau.Structure,
                [
                    CelluleRapport.De(niveau.Premier, source), CelluleRapport.De(niveau.Dernier, source), CelluleRapport.Evolution(niveau.Dernier, niveau.Premier, source),
                ])),
            ],
            Representation.Barres);
    }

    private static (string Prefixe, string Nom) Nommer(Programme programme) => programme == Programme.Seve1 ? ("seve1", "SEVE 1") : ("seve2", "SEVE 2");

    private static TableauRapport Completude(string prefixe, string nom, AgregatVue agregat, SourceChiffre source)
    {
        var (dus, rendus) = (agregat.Completude.Attendus, agregat.Completude.ATemps + agregat.Completude.EnRetard);
        return new(
            $"{prefixe}_completude", $"Mois rendus, {nom}", "Ce qui est compté", [new("nombre", "Nombre"), new("part", "Part des mois attendus")],
            [
                new("structures", "Structures de la promotion", [CelluleRapport.De(agregat.Structures, source), CelluleRapport.De("")]),
                new("attendus", "Mois attendus", [CelluleRapport.De(dus, source), CelluleRapport.De("")]),
                new("rendus", "Mois rendus", [CelluleRapport.De(rendus, source), CelluleRapport.Part(rendus, dus, source)]),
                new("manquants", "Mois manquants", [CelluleRapport.De(agregat.Completude.Manquants, source), CelluleRapport.Part(agregat.Completude.Manquants, dus, source)]),
            ]);
    }

    /// <summary>Un niveau se compare par sa moyenne mensuelle (INC-23).</summary>
    private static TableauRapport Niveaux(string prefixe, string nom, AgregatVue agregat, SourceChiffre source) => new(
        $"{prefixe}_niveaux", $"Réseau d'entreprises et temps dédié, {nom}", "Indicateur",
        [.. Periodes(agregat).Select(periode => new ColonneRapport(periode, $"Moyenne {periode}", Tracee: true)), new("evolution", "De janvier à décembre")],
        [
            .. agregat.Indicateurs.Where(indicateur => indicateur.Mesure == NatureMesure.Niveau).Select(indicateur => new LigneRapport(indicateur.Code, indicateur.Libelle,
            [
                .. indicateur.Periodes.Select(periode => CelluleRapport.De(periode.MoyenneMensuelle, source, indicateur.Unite)),
                CelluleRapport.Evolution(indicateur.Mois[^1].Total, indicateur.Mois[0].Total, source),
            ])),
        ],
        Note: "Total de la région, en moyenne par mois de la période.");

    private static TableauRapport Sommes(string prefixe, string nom, AgregatVue agregat, SourceChiffre source) => new(
        $"{prefixe}_sommes", $"Mises en relation, mises en situation et contrats, {nom}", "Indicateur",
        [.. Periodes(agregat).Select(periode => new ColonneRapport(periode, $"Somme {periode}", Tracee: true)), new("annee", "Année"), new("evolution", "Évolution des moyennes mensuelles")],
        [
            .. agregat.Indicateurs.Where(indicateur => indicateur.Mesure == NatureMesure.Flux).Select(indicateur => new LigneRapport(indicateur.Code, indicateur.Libelle,
            [
                .. indicateur.Periodes.Select(periode => CelluleRapport.De(periode.Somme, source)), CelluleRapport.De(indicateur.Annee.Somme, source),
                CelluleRapport.Evolution(MoyenneDe(indicateur.Periodes, ^1), MoyenneDe(indicateur.Periodes, 0), source),
            ])),
        ],
        Representation.Barres, "Des périodes inégales se comparent par leur moyenne mensuelle ; les sommes sont celles que le programme publie.");

    private static TableauRapport ParMois(string prefixe, string nom, AgregatVue agregat, SourceChiffre source)
    {
        var flux = agregat.Indicateurs.Where(indicateur => indicateur.Mesure == NatureMesure.Flux).ToList();
        return new(
            $"{prefixe}_mois", $"Mois par mois, {nom}", "Mois",
            [.. flux.Select(indicateur => new ColonneRapport(indicateur.Code, indicateur.Libelle, Tracee: indicateur.Code.StartsWith("me", StringComparison.Ordinal)))],
            [.. Mois.Select((mois, rang) => new LigneRapport($"{rang + 1}", mois, [.. flux.Select(indicateur => CelluleRapport.De(indicateur.Mois[rang].Total, source))]))],
            flux.Exists(indicateur => indicateur.Code.StartsWith("me", StringComparison.Ordinal)) ? Representation.Courbe : Representation.Aucune);
    }

    private static IEnumerable<string> Periodes(AgregatVue agregat) => agregat.Indicateurs.Take(1).SelectMany(indicateur => indicateur.Periodes).Select(periode => periode.Libelle);

    private static decimal? MoyenneDe(IReadOnlyList<PeriodeAgregeeVue> periodes, Index rang) => periodes.Count == 0 ? null : periodes[rang.GetOffset(periodes.Count)].MoyenneMensuelle;
}
