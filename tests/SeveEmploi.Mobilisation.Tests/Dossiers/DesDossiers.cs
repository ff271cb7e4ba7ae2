using SeveEmploi.BuildingBlocks;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Dossiers;
using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.Mobilisation.Tests.Dossiers;

/// <summary>The two SEVE 2 campagnes of the documents, and a dossier brought to any state.</summary>
internal static class DesDossiers
{
    public static readonly DateOnly Jour = new(2024, 1, 12);

    public static readonly Reglement De2024 = ModelesSeve2.Tous.Single(modele => modele.Code == "seve2_2024").Reglement with
    {
        Dotation = new() { MontantUniqueEur = 15_000 },
    };

    public static readonly Reglement De2022 = ModelesSeve2.Tous.Single(modele => modele.Code == "seve2_2022").Reglement;

    public static readonly ReglesDossier Regles2024 = De2024.Dossier!;

    public static readonly ReglesDossier Regles2022 = De2022.Dossier!;

    public static readonly ConditionIncontournable Condition = new(
        MotifCondition.PratiqueCourante, "Douze mises en relation par mois", "Une offre écrite", "Un binôme CIP et ET", null, "La directrice", Jour);

    public static readonly EtatPlanVue PlanValide = new(
        Guid.Empty, 2024, 1, "validé", [new(1, 15), new(2, 4)], 0.4m, [], new(2024, 1, 5), "La chargée de mission");

    public static string[] Mots(string texte) => texte.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static FaitsEligibilite Faits(string annees, string seve2, string part)
    {
        var (formes, permanents) = (Nombre(part.Split('/')[0]), Nombre(part.Split('/')[1]));
        return new(
            [.. Mots(annees).Select(Annee)], [.. Mots(seve2).Select(Nombre)],
            new PartFormeeVue(Guid.Empty, Jour, formes, permanents, EffectifDeclare: true, null, formes * 2 > permanents), Jour);
    }

    public static Dossier Avec(string condition) => new()
    {
        Condition = condition switch
        {
            "aucune" => null,
            "tend" => Condition with { Motif = MotifCondition.TendALeDevenir, ActionsPrevues = "Un suivi à trois mois" },
            _ => Condition,
        },
    };

    public static Derogation UneDerogation(CritereEligibilite critere, string? categorie = null) => new(critere, "Un motif", "L'équipe nationale", Jour, categorie);

    public static RelevePourDossier Releve(string annees = "2023c", string seve2 = "", string part = "6/10", EtatPlanVue? plan = null) =>
        new(Faits(annees, seve2, part), plan, [new("permanents", "Permanents présents", 10, "personnes", "Référentiel", Jour)]);

    /// <summary>A campagne of November 2023, open, with its calendar.</summary>
    public static Campagne Campagne2024(Reglement? reglement = null)
    {
        var modele = ModelesSeve2.Tous.Single(modele => modele.Code == "seve2_2024");
        var campagne = Campagne.Preparer(Programme.Seve2, modele.Annee, modele.Titre, reglement ?? De2024);
        campagne.FixerCalendrier([.. modele.Calendrier.Select(jalon => new Jalon { Code = jalon.Code, Libelle = jalon.Libelle, Jour = jalon.Jour })], new(2023, 11, 1)).Error.Should().BeNull();
        campagne.Ouvrir(new(2023, 11, 2)).Error.Should().BeNull();
        return campagne;
    }

    public static Candidature UneCandidature(Reglement? reglement = null) => Campagne2024(reglement).Deposer(
        new ManifestationInteret { Le = new(2023, 12, 1), Emetteur = Emetteur.Direction }, Region.De("28"), Exemples.Asta, new(2023, 12, 1)).Value;

    public static PieceRedigee Remplie(PieceDossier piece) => new(
        piece.Code, [.. piece.Rubriques.Select(rubrique => Reponse(rubrique))], "La directrice", Jour);

    public static ReponsePiece Reponse(RubriquePiece rubrique) => rubrique.Nature switch
    {
        NatureRubrique.Chiffres => new(rubrique.Code, Chiffres: new(8, 14, 12)),
        NatureRubrique.Choix => new(rubrique.Code, rubrique.Choix[0]),
        _ => new(rubrique.Code, "Une réponse."),
    };

    /// <summary>Every piece of that category, the condition and the grant: only the plan is left to the test.</summary>
    public static Candidature Complete(string categorie = "A", Reglement? reglement = null)
    {
        reglement ??= De2024;
        var candidature = UneCandidature(reglement);
        foreach (var piece in reglement.Dossier!.PiecesDe(categorie)) candidature.RedigerPiece(Remplie(piece), piece.Auteur, true, reglement).Error.Should().BeNull();
        candidature.DeclarerCondition(Condition, false, reglement).Error.Should().BeNull();
        candidature.SolliciterDotation(reglement.Dotation!.Montants[^1], false, reglement).Error.Should().BeNull();
        return candidature;
    }

    /// <summary>« 2023c », « 2023f », « 2023j », « 2023x », « s2023 »: see the truth table.</summary>
    private static AnneeDeFormationVue Annee(string texte)
    {
        var (programme, reste) = texte[0] == 's' ? (Programme.Seve2, texte[1..]) : (Programme.Seve1, texte);
        var marque = reste.Length > 4 ? reste[4] : ' ';
        DateOnly? close = marque switch { 'c' => new(Nombre(reste[..4]), 12, 20), 'f' => Jour.AddDays(1), 'j' => Jour, _ => null };
        return new(Guid.Empty, programme, Nombre(reste[..4]), close, close, Abandonnee: marque == 'x');
    }

    private static int Nombre(string texte) => int.Parse(texte, System.Globalization.CultureInfo.InvariantCulture);
}
