using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Propositions;
using SeveEmploi.SuiviEmploi.Suivis;
using SeveEmploi.SuiviEmploi.Tests.Suivis;

namespace SeveEmploi.SuiviEmploi.Tests.Propositions;

/// <summary>Whatever happens, in whatever order: what PostgreSQL proposes is what somebody would count by hand in the acts that were accepted.</summary>
[Trait("Exigence", "SUI-84")]
public sealed class RecompteTests(SuiviApi api) : IClassFixture<SuiviApi>
{
    private static readonly DateOnly Aujourdhui = new(2024, 12, 31);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Les_nombres_proposes_sont_ceux_d_un_recompte_naif(int graine)
    {
        var (hasard, cahier) = (new Random(graine), new Cahier());
        var siae = new SiaeDuSuivi(Guid.CreateVersion7(), BuildingBlocks.Departement.De("14"));
        var suivis = Enumerable.Range(1, 25).Select(rang => Vie(hasard, siae, rang, cahier)).ToList();
        var entreprises = Enumerable.Range(1, 5).Select(rang => Reseau(hasard, siae, rang, cahier)).ToList();
        await api.InScope(async services =>
        {
            var db = services.GetRequiredService<SuiviEmploiDbContext>();
            db.AddRange(suivis);
            db.AddRange(entreprises);
            return await db.SaveChangesAsync();
        });

        cahier.Faits.Select(fait => fait.Indicateur).Distinct().Should().HaveCount(8, "every source of a number happens in each sequence");
        for (var mois = 1; mois <= 12; mois++) await Comparer(siae.Id, new(2024, mois), cahier);
    }

    private async Task Comparer(Guid structure, MoisPropose mois, Cahier cahier)
    {
        var faits = await api.InScope(services => services.GetRequiredService<FaitsDuMois>().Lire(structure, mois, CancellationToken.None));
        var lignes = Proposition.Dresser(faits, null, mois.Mois).ToDictionary(ligne => ligne.Code, ligne => ligne.Proposee);
        var attendus = cahier.Faits.Where(fait => fait.Le >= mois.Premier && fait.Le <= mois.Dernier).ToList();

        foreach (var code in new[] { "i1", "i3", "i6", "i7", "i8", "i9" }) lignes[code].Should().Be(attendus.Count(fait => fait.Indicateur == code), $"{code} {mois}");
        lignes["i2"].Should().Be(attendus.Count(fait => fait is { Indicateur: "i1", Issu: true })).And.BeLessThanOrEqualTo(lignes["i1"]);
        lignes["i4"].Should().Be(attendus.Count(fait => fait is { Indicateur: "i3", Issu: true })).And.BeLessThanOrEqualTo(lignes["i3"]);
        lignes["i5"].Should().Be(attendus.Where(fait => fait.Indicateur == "i5").Select(fait => fait.Cle).Distinct().Count());
        lignes["i11"].Should().Be(attendus.Where(fait => fait.Indicateur == "i11").Select(fait => fait.Cle).Distinct().Count());
    }

    /// <summary>One life of a suivi: acts drawn at random, most of them refused; only what was accepted, and not undone, is in the book.</summary>
    private static Suivi Vie(Random hasard, SiaeDuSuivi siae, int rang, Cahier cahier)
    {
        var acte = Exemples.Le(Aujourdhui);
        var notes = new List<Fait>();
        var termes = Contrat(hasard, Jour(hasard));
        var suivi = Suivi.Ouvrir(siae, Exemples.Fiche($"V-{rang}"), termes, acte).Value;
        notes.Add(Signature(termes, "i1", "i3"));
        for (var tour = 0; tour < 25; tour++) Tenter(hasard, suivi, acte, notes);
        cahier.Faits.AddRange(notes);
        return suivi;
    }

    private static void Tenter(Random hasard, Suivi suivi, Acte acte, List<Fait> notes)
    {
        var (jour, durable) = (Jour(hasard), suivi.Contrat.EstDurable);
        switch (hasard.Next(9))
        {
            case 0 or 1:
                var (employeur, preparation) = (hasard.Next(3) > 0, hasard.Next(4) == 0);
                if (suivi.Rencontrer(Exemples.Rencontre(jour, employeur, true, preparation), acte) is { Error: null } notee && employeur && !preparation)
                    notes.Add(new("i7", jour, Cle: $"{notee.Value.Id}"));
                break;
            case 2 when suivi.ValiderEssai(jour, acte).Error is null && durable:
                notes.Add(new("i8", jour));
                break;
            case 3 when Contrat(hasard, jour) is var nouveau && suivi.Transformer(nouveau, acte).Error is null:
                notes.Add(new("i9", nouveau.SigneLe));
                break;
            case 4 when hasard.Next(4) == 0:
                _ = suivi.Rompre(jour, CauseRupture.Autre, acte);
                break;
            case 5 when hasard.Next(3) == 0:
                _ = suivi.Finir(acte);
                break;
            case 6 when suivi.Contrats.Count == 1 && Contrat(hasard, jour) is var corrige && suivi.CorrigerContrat(corrige, "x", acte).Error is null:
                notes.RemoveAll(fait => fait.Indicateur is "i1" or "i3");
                notes.Add(Signature(corrige, "i1", "i3"));
                var valide = suivi.Contrat.EssaiValideLe;
                notes.RemoveAll(fait => fait.Indicateur == "i8");
                if (valide is { } le && corrige.EstDurable) notes.Add(new("i8", le));
                break;
            case 7 when suivi.Rencontres.Count > 0 && suivi.Rencontres[hasard.Next(suivi.Rencontres.Count)] is var rencontre
                    && suivi.AnnulerRencontre(rencontre.Id, "x", acte).Error is null:
                notes.RemoveAll(fait => fait.Cle == $"{rencontre.Id}");
                break;
            case 8:
                Defaire(hasard, suivi, acte, notes);
                break;
        }
    }

    private static void Defaire(Random hasard, Suivi suivi, Acte acte, List<Fait> notes)
    {
        var (objet, essai, signature) = ((ObjetCorrection)hasard.Next(1, 5), suivi.Contrat.EssaiValideLe, suivi.Contrat.SigneLe);
        if (suivi.Annuler(objet, "x", acte).Error is not null) return;
        if (objet == ObjetCorrection.ValidationEssai && notes.FindIndex(fait => fait.Indicateur == "i8" && fait.Le == essai) is >= 0 and var validation) notes.RemoveAt(validation);
        if (objet == ObjetCorrection.Transformation) notes.RemoveAt(notes.FindIndex(fait => fait.Indicateur == "i9" && fait.Le == signature));
    }

    private static Entreprise Reseau(Random hasard, SiaeDuSuivi siae, int rang, Cahier cahier)
    {
        var entreprise = Exemples.Entreprise($"Entreprise {rang}", siae: siae);
        for (var tour = 0; tour < 30; tour++)
        {
            var jour = Jour(hasard);
            var (nature, portee, annule) = (Tirer<NatureActionEntreprise>(hasard), Tirer<PorteeActionEntreprise>(hasard), hasard.Next(5) == 0);
            // Few titles over few days, so that companies do share an action.
            var intitule = hasard.Next(2) == 0 ? null : $"Forum {hasard.Next(2)}";
            if (intitule is not null) jour = new(2024, jour.Month, 15);
            if (hasard.Next(3) == 0 && entreprise.Solliciter(jour, null, Aujourdhui).Value is var appel)
            {
                if (annule) entreprise.Annuler(appel.Id, "x", default);
                else cahier.Faits.Add(new("i11", jour, Cle: $"{entreprise.Id.Value}"));
            }
            else if (entreprise.Mener(new(jour, nature, portee, intitule), Aujourdhui) is { Error: null } menee)
            {
                if (annule) entreprise.Annuler(menee.Value.Id, "x", default);
                else cahier.Noter(menee.Value);
            }
        }

        return entreprise;
    }

    private static Fait Signature(TermesContrat termes, string durable, string court) =>
        new(termes.EstDurable ? durable : court, termes.SigneLe, termes.Origine != OrigineContrat.Autre);

    private static TermesContrat Contrat(Random hasard, DateOnly debut)
    {
        var (nature, duree) = (Tirer<NatureContrat>(hasard), hasard.Next(0, 300));
        var fin = nature == NatureContrat.Cdi ? null : (DateOnly?)debut.AddDays(duree);
        var essai = hasard.Next(2) == 0 ? null : (DateOnly?)debut.AddDays(hasard.Next(0, Math.Min(duree, 60) + 1));
        return new(nature, debut, fin, 35, Tirer<OrigineContrat>(hasard), essai, debut, 6);
    }

    private static T Tirer<T>(Random hasard)
        where T : struct, Enum => Enum.GetValues<T>()[hasard.Next(Enum.GetValues<T>().Length)];

    // First and last days of months come as often as all the others.
    private static DateOnly Jour(Random hasard)
    {
        var mois = hasard.Next(1, 13);
        var dernier = DateTime.DaysInMonth(2024, mois);
        return new(2024, mois, hasard.Next(4) switch { 0 => 1, 1 => dernier, _ => hasard.Next(1, dernier + 1) });
    }

    private sealed record Fait(string Indicateur, DateOnly Le, bool Issu = false, string? Cle = null);

    private sealed class Cahier
    {
        public List<Fait> Faits { get; } = [];

        public void Noter(ActionEntreprise action)
        {
            if (action.Nature is NatureActionEntreprise.Pmsmp or NatureActionEntreprise.MiseADisposition or NatureActionEntreprise.Immersion) Faits.Add(new("i6", action.Le));
            else if (action.Portee == PorteeActionEntreprise.Collective && action.Nature != NatureActionEntreprise.Autre)
                Faits.Add(new("i5", action.Le, Cle: action.Intitule is { } titre ? $"{action.Le} {action.Nature} {titre}" : $"{action.Id}"));
        }
    }
}
