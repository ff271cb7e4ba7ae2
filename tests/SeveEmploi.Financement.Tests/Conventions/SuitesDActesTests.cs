using SeveEmploi.BuildingBlocks;
using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.GrandLivre;
using SeveEmploi.Financement.Reglements;
using Xunit.Abstractions;

namespace SeveEmploi.Financement.Tests.Conventions;

/// <summary>Whatever people try, in whatever order: the sums hold after each act, and nothing is paid without its conditions.</summary>
public sealed class SuitesDActesTests(ITestOutputHelper sortie)
{
    private const int Suites = 100_000;

    private static readonly Auteur[] Auteurs = [ConventionSteps.Mission, ConventionSteps.Direction, ConventionSteps.Ddets];

    private static readonly ContenuReglement[] Reglements =
    [
        ReglementsDuProgramme.Seve1,
        ReglementsDuProgramme.Seve2De2022,
        // A third of 10 000.01 does not fall on the cent.
        ReglementsDuProgramme.Seve1 with
        {
            MontantUniqueEur = 10_000.01m,
            SeuilSecondePersonneEur = 0,
            Echeancier = [.. Enumerable.Range(1, 3).Select(rang => new EcheanceVersement($"Part {rang}", rang < 3 ? 33.33m : 33.34m, [ConditionVersement.ConventionSignee]))],
        },
    ];

    [Fact]
    [Trait("Exigence", "FIN-5")]
    [Trait("Exigence", "FIN-6")]
    [Trait("Exigence", "FIN-26")]
    public void Cent_mille_suites_d_actes_laissent_le_livre_et_la_convention_d_accord()
    {
        var (payees, soldees, resiliees, refusees, acceptes) = (0, 0, 0, 0L, 0L);
        for (var graine = 0; graine < Suites; graine++)
        {
            var hasard = new Random(graine);
            var convention = Depart(hasard);
            for (var acte = 0; acte < 20; acte++)
            {
                var issue = hasard.Next(5) < 3 ? Avancer(convention, acte) : Essayer(convention, hasard, acte);
                if (issue.Error is null) acceptes++;
                else refusees++;
                Verifier(convention, graine);
            }

            if (convention.PayeEur > 0) payees++;
            if (convention.Etat == EtatConvention.Soldee) soldees++;
            if (convention.Etat == EtatConvention.Resiliee) resiliees++;
        }

        sortie.WriteLine($"{acceptes} actes acceptés, {refusees} refusés ; {payees} conventions payées en partie, {soldees} soldées, {resiliees} résiliées");
        // The sequences reach every end, or this would prove little.
        payees.Should().BeGreaterThan(Suites / 10);
        soldees.Should().BeGreaterThan(100);
        resiliees.Should().BeGreaterThan(100);
    }

    private static Convention Depart(Random hasard)
    {
        var reglement = Reglements[hasard.Next(Reglements.Length)];
        decimal? octroye = reglement.MontantUniqueEur is null ? 15_000 : null;
        return hasard.Next(4) == 0 ? ConventionSteps.Ouverte(reglement, 25_000, octroye) : ConventionSteps.Signee(reglement, 25_000, octroye);
    }

    /// <summary>What would reasonably come next: without it, chance alone seldom pays anything.</summary>
    private static Result Avancer(Convention c, int numero)
    {
        if (c.Etat == EtatConvention.Suspendue) return c.Reprendre("essai", ConventionSteps.Ddets);
        if (c.Etat == EtatConvention.Envoyee && c.Signatures.Count == 0) return c.Signer(Partie.Structure, "Claire Duval", ConventionSteps.Empreinte, ConventionSteps.Direction);
        if (c.Etat == EtatConvention.Envoyee) return c.Signer(c.Signatures[0].Partie == Partie.Structure ? Partie.Autorite : Partie.Structure, "Une autre", ConventionSteps.Empreinte, ConventionSteps.Mission);
        if (c.Avenants.LastOrDefault(avenant => avenant.EstEnAttente) is { } avenant)
            return c.SignerAvenant(avenant.Numero, avenant.Signatures.Count == 0 ? Partie.Structure : Partie.Autorite, $"Signataire {avenant.Signatures.Count}", ConventionSteps.Empreinte, Auteurs[avenant.Signatures.Count]);
        if (c.Versements.FirstOrDefault(v => !v.EstRegle && (v.EstEnCours || c.Manques(v).Count == 0)) is { } du)
        {
            return du.Etat switch
            {
                EtatVersement.Propose => c.Approuver(du.Rang, ConventionSteps.Ddets),
                EtatVersement.Approuve => c.Ordonnancer(du.Rang, ConventionSteps.Ddets),
                EtatVersement.Ordonnance => Payer(c, du.Rang, $"R{numero}", ConventionSteps.Ddets),
                _ => c.Proposer(du.Rang, ConventionSteps.Mission),
            };
        }

        if (c.ARecouvrerEur > 0) return c.Recouvrer(c.ARecouvrerEur, "T", ConventionSteps.Ddets);
        if (c.Bilan?.Etat == EtatBilanFinancier.Depose) return c.AccepterBilan(ConventionSteps.Ddets);
        foreach (var fait in Enum.GetValues<FaitDeLAnnee>()) c.Constater(fait, ConventionSteps.Jour);
        return c.DeposerBilan([new("temps_equipe", "Temps", c.MontantEur * 3 / 4, Ressource.Convention, "essai")], c.MontantEur * 3 / 4, ConventionSteps.Direction);
    }

    private static Result Essayer(Convention c, Random hasard, int numero)
    {
        var auteur = Auteurs[hasard.Next(Auteurs.Length)];
        var rang = hasard.Next(1, 4);
        var montant = hasard.Next(5) == 0 ? c.MontantEur : decimal.Round((decimal)hasard.NextDouble() * 30_000, 2);
        switch (hasard.Next(24))
        {
            case 0: return c.Preparer(ConventionSteps.Termes(c.MontantEur), auteur);
            case 1: return c.Rediger([ConventionSteps.Ligne("Temps", c.MontantEur)], auteur);
            case 2: return c.Declarer(new(2022, false, null, null), auteur);
            case 3: return c.Envoyer(ConventionSteps.Empreinte, auteur);
            case 4: return c.Signer(hasard.Next(2) == 0 ? Partie.Structure : Partie.Autorite, auteur.Nom, ConventionSteps.Empreinte, auteur);
            case 5 or 6 or 7: return c.Proposer(rang, auteur);
            case 8 or 9: return c.Approuver(rang, auteur);
            case 10 or 11: return c.Ordonnancer(rang, auteur);
            case 12 or 13: return Payer(c, rang, $"R{numero}", auteur);
            case 14: return c.Rejeter(rang, "essai", auteur);
            case 15: return hasard.Next(3) == 0 ? c.AnnulerPaiement(rang, "essai", auteur) : c.Rappeler("essai", auteur);
            case 16: return c.ConstaterTropPercu(Math.Max(0.01m, montant), "essai", auteur);
            case 17: return hasard.Next(2) == 0 ? c.Recouvrer(Math.Max(0.01m, montant), "T", auteur) : c.AbandonnerTropPercu(Math.Max(0.01m, montant), "essai", auteur);
            case 18: return c.ProposerAvenant(ConventionSteps.Termes(hasard.Next(2) == 0 ? montant : c.MontantEur, "76"), "essai", ConventionSteps.Empreinte, auteur);
            case 19: return c.SignerAvenant(c.Avenants.Count, hasard.Next(2) == 0 ? Partie.Structure : Partie.Autorite, auteur.Nom, ConventionSteps.Empreinte, auteur);
            case 20: return c.DeposerBilan([new("temps_equipe", "Temps", montant, Ressource.Convention, "essai")], montant, auteur);
            case 21: return hasard.Next(3) == 0 ? c.RenvoyerBilan("essai", auteur) : c.AccepterBilan(auteur);
            case 22: return hasard.Next(6) == 0 ? c.Terminer("essai", auteur) : hasard.Next(2) == 0 ? c.Suspendre("essai", auteur) : c.Reprendre("essai", auteur);
            default:
                c.Constater((FaitDeLAnnee)hasard.Next(4), auteur.Le);
                return Result.Success;
        }
    }

    /// <summary>Before it is paid, its conditions are read again, by another way than the aggregate's own refusal.</summary>
    private static Result Payer(Convention c, int rang, string reference, Auteur auteur)
    {
        var remplies = c.Versements.FirstOrDefault(v => v.Rang == rang)?.Conditions.All(condition => EstUnFait(c, condition)) == true
            && c.Etat is not (EtatConvention.Suspendue or EtatConvention.Resiliee or EtatConvention.Annulee);
        var issue = c.Payer(rang, reference, auteur);
        if (issue.Error is null) remplies.Should().BeTrue("an instalment is never paid without its conditions");
        return issue;
    }

    private static bool EstUnFait(Convention c, ConditionVersement condition) => condition switch
    {
        ConditionVersement.ConventionSignee => c.Signatures.Count == 2,
        ConditionVersement.BilanFinancierAccepte => c.Bilan?.Etat == EtatBilanFinancier.Accepte,
        ConditionVersement.BilanExecutionAccepte => c.Faits.Any(fait => fait.Fait == FaitDeLAnnee.BilanExecutionAccepte),
        ConditionVersement.PlanValide => c.Faits.Any(fait => fait.Fait == FaitDeLAnnee.PlanValide),
        _ => c.Faits.Any(fait => fait.Fait == FaitDeLAnnee.BilanAnnuelAccepte),
    };

    private static void Verifier(Convention c, int graine)
    {
        var payes = c.Versements.Where(v => v.Etat == EtatVersement.Paye).ToList();
        var juste =
            c.Versements.Sum(v => v.MontantEur) == c.MontantEur
            && c.Versements.All(v => v.NetEur >= 0 && v.MinorationEur >= 0 && decimal.Round(v.NetEur, 2) == v.NetEur)
            && payes.Sum(v => v.NetEur) == c.PayeEur
            && c.Versements.Sum(v => v.MinorationEur) == c.DegageEur
            && c.ARecouvrerEur >= 0 && c.RecouvreEur >= 0 && c.DetenuEur >= 0
            && c.PayeEur + c.ResteAVerserEur + c.DegageEur == c.MontantEur
            && LeLivreDitPareil(c);
        if (!juste) Assert.Fail($"Graine {graine} : {c.Etat}, {c.MontantEur} = {c.PayeEur} + {c.ResteAVerserEur} + {c.DegageEur}");
    }

    private static bool LeLivreDitPareil(Convention c)
    {
        var engage = c.SigneeLe is null ? 0 : c.MontantEur;
        Span<decimal> soldes = stackalloc decimal[4];
        foreach (var ecriture in c.Ecritures)
        {
            if (ecriture.MontantEur <= 0) return false;
            soldes[(int)ecriture.Debit] += ecriture.MontantEur;
            soldes[(int)ecriture.Credit] -= ecriture.MontantEur;
        }

        return soldes[(int)CompteDuLivre.Engagement] == engage - c.DegageEur - c.PayeEur
            && soldes[(int)CompteDuLivre.Verse] == c.DetenuEur
            && soldes[(int)CompteDuLivre.ARecouvrer] == c.ARecouvrerEur
            && soldes[(int)CompteDuLivre.Enveloppe] == -(engage - c.DegageEur - c.RecouvreEur)
            && (c.Etat != EtatConvention.Soldee || (soldes[(int)CompteDuLivre.Engagement] == 0 && soldes[(int)CompteDuLivre.ARecouvrer] == 0));
    }
}
