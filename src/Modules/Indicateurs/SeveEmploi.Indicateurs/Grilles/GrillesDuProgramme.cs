using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Grilles;

/// <summary>Les grilles que les documents du programme donnent ; l'équipe nationale les règle ensuite.</summary>
internal static class GrillesDuProgramme
{
    private const decimal HeuresParEtp = 151.67m;
    private const string SansPmsmp = "Hors PMSMP et mises à disposition.";

    private static readonly PeriodeMensuelle[] Periodes = [new("janvier-mars", 1, 3), new("avril-décembre", 4, 12)];
    private static readonly Controle[] Habituels = [new(NatureControle.EcartMediane, Seuil: 50), new(NatureControle.ZeroApresNonZero)];

    /// <summary>Runs after each migration: what people have set stays, what is missing is added.</summary>
    public static async Task Semer(IndicateursDbContext db, CancellationToken cancellationToken)
    {
        var connues = await db.Grilles.Select(grille => new { grille.Programme, grille.Annee }).ToListAsync(cancellationToken);
        db.Grilles.AddRange(Toutes().Where(grille => !connues.Contains(new { grille.Programme, grille.Annee })));
        if (!db.ChangeTracker.HasChanges()) return;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public static IEnumerable<Grille> Toutes() =>
    [
        Grille.Ouvrir(Programme.Seve1, 2020, new([.. DeSeve1()], HeuresParEtp, Periodes), "programme", new(2020, 1, 1)).Value,
        Grille.Ouvrir(Programme.Seve2, 2022, new([.. DeSeve2()], HeuresParEtp, Periodes), "programme", new(2022, 1, 1)).Value,
    ];

    /// <summary>SEVE 1 : decisions.md, faute du formulaire lui-même (FOR-51 à FOR-58).</summary>
    private static IEnumerable<Indicateur> DeSeve1() =>
    [
        Niveau("entreprises_partenaires", 1, "Réseau entreprises", "Nombre d'entreprises partenaires",
            "Les entreprises avec lesquelles l'équipe a travaillé et peut retravailler : mise en situation, mise en relation, recrutement.", "30", "entreprises", Reprise.EntreprisesPartenaires),
        Temps(2, "Temps mensuel dédié à la relation entreprise"),
        Flux("mer_collectives", 3, "Mises en situation et en relation", "Nombre de mises en relation collectives",
            "Visites d'entreprise, forums, présentations de métiers : une par action, quel que soit le nombre de personnes.", "2 visites et 1 forum : 3", "actions"),
        Flux("mer_individuelles", 4, "Mises en situation et en relation", "Nombre de mises en relation individuelles",
            "Une personne présentée à une entreprise, sans présélection ; plusieurs propositions pour une même personne comptent chacune.", "1 personne présentée à 2 entreprises : 2", "mises en relation"),
        Flux("mes_pmsmp", 5, "Mises en situation et en relation", "Nombre de mises en situation (PMSMP)",
            "Les périodes de mise en situation en milieu professionnel commencées dans le mois.", "4", "périodes"),
        Flux("autres_experiences", 6, "Mises en situation et en relation", "Nombre d'autres expériences apprenantes",
            "Mises à disposition, immersions et autres périodes apprenantes, hors PMSMP (FOR-25).", "1", "périodes"),
        Flux("emploi_durable", 7, "Sorties en emploi", "Nombre de contrats en emploi durable signés dans le mois",
            "CDI, et CDD ou intérim de six mois et plus.", "1", "contrats"),
        Flux("autres_contrats", 8, "Sorties en emploi", "Nombre d'autres contrats signés dans le mois",
            "CDD ou intérim de moins de six mois, contrat passerelle.", "2", "contrats"),
        Flux("suivis_emploi", 9, "Suivi dans l'emploi", "Nombre de rencontres de suivi dans l'emploi",
            $"Rencontres avec un employeur ou un salarié après l'embauche, sur place, par téléphone ou en visio. {SansPmsmp}", "3", "rencontres"),
    ];

    /// <summary>SEVE 2 2024, au mot près (SUI-68 à SUI-78).</summary>
    private static IEnumerable<Indicateur> DeSeve2() =>
    [
        Flux("i1", 1, "Sorties en emploi", "Nombre de contrat en emploi durable signé dans le mois ?", "CDI, et CDD ou intérim de six mois et plus.", "2", "contrats"),
        Flux("i2", 2, "Sorties en emploi", "Parmi les emplois durables, nombre de contrats issus d’une PMSMP ou d’une MAD ?", "Jamais plus que la ligne précédente.", "1", "contrats", "i1"),
        Flux("i3", 3, "Sorties en emploi", "Nombre de contrats signés hors emploi durable dans le mois ? (CDD court, interim, contrat passerelle…)", "CDD et intérim de moins de six mois.", "3", "contrats"),
        Flux("i4", 4, "Sorties en emploi", "Parmi ces contrats, nombre de contrats issus d’une PMSMP ou d’une MAD ?", "Jamais plus que la ligne précédente.", "1", "contrats", "i3"),
        Flux("i5", 5, "Mise en situation professionnelle", "Nombre de mises en relation collective dans le mois ?", "Une par action, quel que soit le nombre de personnes.", "2", "actions"),
        Flux("i6", 6, "Mise en situation professionnelle", "Nombre de mises en situation individuelle dans le mois ?", "Une par personne et par période commencée.", "4", "périodes"),
        Flux("i7", 7, "Suivi dans l'emploi", "Nombre de RDV (physique, tel, visio) avec des employeurs pour faire le suivi d’un.e salarié.e en emploi dans le mois ?", SansPmsmp, "5", "rendez-vous"),
        Flux("i8", 8, "Suivi dans l'emploi", "Pour les salariés en emploi durable, nombre de période d’essai validée dans le mois ?",
            $"Une période d'essai se valide souvent un autre mois que la signature : ce nombre peut dépasser celui des contrats du mois. {SansPmsmp}", "1", "périodes d'essai"),
        Flux("i9", 9, "Suivi dans l'emploi", "Nombre de contrats courts transformés (CDD court/interim moins de 6 mois) en emploi durable ?",
            $"Un contrat transformé ne se recompte pas à la première ligne. {SansPmsmp}", "1", "contrats"),
        Temps(10, "Temps dédié de l’équipe à la relation entreprise.", "i10"),
        Flux("i11", 11, "Réseau entreprise", "Nombre d’entreprise qui a contacté la SIAE pour un besoin de recrutement.", "Les entreprises venues d'elles-mêmes, une fois par mois chacune.", "2", "entreprises"),
    ];

    /// <summary>Le même dans les deux programmes : même unité, même calcul (FOR-81).</summary>
    private static Indicateur Temps(int rang, string libelle, string code = "temps_dedie") => new(
        code, rang, "Temps dédié", libelle,
        "Le temps de toute l'équipe passé auprès des entreprises dans le mois, en équivalents temps plein : heures du mois divisées par 151,67. Le calcul se fait pour vous.",
        "45 heures dans le mois : 0,30 ETP", TypeValeur.Decimal, "ETP", NatureMesure.Niveau, [new(NatureControle.Maximum, Seuil: 200), .. Habituels]);

    private static Indicateur Flux(string code, int rang, string rubrique, string libelle, string aide, string exemple, string unite, string? plafond = null) => new(
        code, rang, rubrique, libelle, aide, exemple, TypeValeur.Entier, unite, NatureMesure.Flux,
        plafond is null ? Habituels : [new(NatureControle.PlafonneParIndicateur, plafond), .. Habituels]);

    private static Indicateur Niveau(string code, int rang, string rubrique, string libelle, string aide, string exemple, string unite, Reprise reprise) => new(
        code, rang, rubrique, libelle, aide, exemple, TypeValeur.Entier, unite, NatureMesure.Niveau, Habituels, reprise);
}
