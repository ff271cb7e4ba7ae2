using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;

namespace SeveEmploi.Mobilisation.Tests.Comites;

[Trait("Exigence", "MOB-50")]
public sealed class ProprietesComiteTests
{
    /// <summary>One act, drawn blindly: most are refused, and what is accepted must keep the laws.</summary>
    private sealed record Acte(int Quoi, int Dossier, int Membre, int Sens, int Rang);

    private static readonly Arbitrary<List<Acte>> Actes = (
        from quoi in Gen.Choose(0, 9)
        from dossier in Gen.Choose(0, 2)
        from membre in Gen.Choose(0, 3)
        from sens in Gen.Choose(0, 2)
        from rang in Gen.Choose(0, 3)
        select new Acte(quoi, dossier, membre, sens, rang)).ListOf(40).Select(actes => actes.ToList()).ToArbitrary();

    [Fact]
    public void Aucun_ordre_des_actes_ne_clot_un_comite_irregulier()
    {
        var clos = 0;
        Prop.ForAll(Actes, actes =>
        {
            var campagne = DesComites.UneCampagne();
            Candidature[] candidatures = [campagne.Transmise("ASTA"), campagne.Transmise("Bocage"), campagne.Transmise("Armor", "22")];
            var comite = DesComites.UnComite(campagne, 2, null, candidatures[0], candidatures[1]).Convoque();
            foreach (var acte in actes) Jouer(acte, comite, candidatures);
            if (comite.Etat == EtatComite.Clos) clos++;
            return EstRegulier(comite);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

        clos.Should().BeGreaterThan(25, "acts that never close a comité would prove nothing");
    }

    private static void Jouer(Acte acte, Comite comite, Candidature[] candidatures)
    {
        var (candidature, membre) = (candidatures[acte.Dossier], comite.Membres[acte.Membre]);
        _ = acte.Quoi switch
        {
            0 => comite.InscrireDossier(candidature).Error,
            1 => comite.DeclarerInteret(membre.Id, candidature.Id, "Lien").Error,
            2 => comite.AjournerDossier(candidature.Id, "Plus tard").Error,
            3 => comite.OrdonnerDossiers([.. comite.OrdreDuJour.Select(dossier => dossier.CandidatureId).Reverse()]).Error,
            4 or 5 => comite.Ouvrir([.. comite.Membres.Where((_, index) => index != acte.Membre).Select(m => m.Id)], DesComites.Reunion, DesComites.Aujourdhui).Error,
            6 => comite.Clore([], [], DesComites.Reunion, DesComites.Aujourdhui).Error,
            _ => Statuer(acte, comite, candidature, membre),
        };
    }

    private static Error? Statuer(Acte acte, Comite comite, Candidature candidature, MembreComite membre)
    {
        var sens = (SensDecision)acte.Sens;
        return comite.Statuer(candidature.Id, new(sens, "Motif", sens == SensDecision.ListeAttente ? acte.Rang : null, [membre.Id.Value])).Error;
    }

    private static bool EstRegulier(Comite comite)
    {
        var votes = comite.DossiersDecides.ToList();
        var rangs = votes.Select(dossier => dossier.Deliberation!.Rang).OfType<int>().Order().ToList();
        var interesses = votes.Any(dossier => dossier.Deliberation!.Votants.Any(votant => dossier.Interets.Any(interet => interet.MembreId == votant)));
        var admis = votes.All(dossier => dossier.Deliberation!.Votants.All(votant => comite.Membres.Single(m => m.Id.Value == votant).Delibere));
        var ordre = comite.OrdreDuJour.Select(dossier => dossier.Ordre!.Value).SequenceEqual(Enumerable.Range(1, comite.OrdreDuJour.Count()));
        var clos = comite.Etat != EtatComite.Clos
            || (votes.Count == comite.OrdreDuJour.Count() && rangs.SequenceEqual(Enumerable.Range(1, rangs.Count)));
        return !interesses && admis && ordre && clos;
    }
}
