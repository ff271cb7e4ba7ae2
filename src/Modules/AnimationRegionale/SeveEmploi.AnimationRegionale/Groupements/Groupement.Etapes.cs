namespace SeveEmploi.AnimationRegionale.Groupements;

/// <summary>La première phase, une étape après l'autre, puis la subvention (GE-11, GE-13, GE-19).</summary>
internal sealed partial class Groupement
{
    public EtapeGroupement Etape { get; private set; }

    public DateOnly EtapeLe { get; private set; }

    public IReadOnlyList<EtapeDuGroupement> Etapes { get; private set; } = [];

    public IReadOnlyList<AnalyseDuGroupement> Analyses { get; private set; } = [];

    public IReadOnlyList<ContactAvecSiae> ContactsSiae { get; private set; } = [];

    public SubventionDuGroupement? Subvention { get; private set; }

    public Result Franchir(EtapeGroupement etape, DateOnly le, string? note, DateOnly aujourdhui)
    {
        if (le > aujourdhui) return new FaitDeGroupementAVenir(le);
        if (etape == EtapeGroupement.Subvention) return new SubventionAAccorder();
        if (etape != Etape + 1) return new EtapeDeGroupementHorsOrdre(Etape);
        if (le < EtapeLe) return new EtapeDeGroupementAvantLaPrecedente(EtapeLe);
        if (CeQuiManque(etape, le, note) is { } manque) return manque;

        Entrer(etape, le, note);
        return Result.Success;
    }

    public Result<int> RedigerAnalyse(string texte, DateOnly le, DateOnly aujourdhui)
    {
        if (le > aujourdhui) return new FaitDeGroupementAVenir(le);
        if (Analyses.Count > 0 && le < Analyses[^1].RedigeeLe) return new AnalyseAvantLaPrecedente(Analyses[^1].RedigeeLe);

        var numero = Analyses.Count + 1;
        Analyses = [.. Analyses, new(numero, texte.Trim(), le)];
        return numero;
    }

    /// <param name="motif">Pourquoi une autre personne valide au nom du groupement ; sans effet quand il valide lui-même.</param>
    public Result ValiderAnalyse(int numero, DateOnly le, bool parLeGroupement, string? motif, DateOnly aujourdhui)
    {
        if (Analyses.FirstOrDefault(analyse => analyse.Numero == numero) is not { } analyse) return new AnalyseIntrouvable(numero);
        if (le > aujourdhui) return new FaitDeGroupementAVenir(le);
        if (numero != Analyses.Count) return new AnalyseRemplacee(numero, Analyses.Count);
        if (analyse.ValideeLe is { } deja) return new AnalyseDejaValidee(deja);
        if (le < analyse.RedigeeLe) return new AnalyseValideeAvantDEtreEcrite(analyse.RedigeeLe);
        if (!parLeGroupement && string.IsNullOrWhiteSpace(motif)) return new ValidationSansMotif();

        Analyses = [.. Analyses.Take(Analyses.Count - 1), analyse with { ValideeLe = le, ParLeGroupement = parLeGroupement, Motif = parLeGroupement ? null : motif!.Trim() }];
        return Result.Success;
    }

    public Result OuvrirContact(ContactAvecSiae contact, DateOnly aujourdhui)
    {
        if (contact.OuvertLe > aujourdhui) return new FaitDeGroupementAVenir(contact.OuvertLe);
        if (contact.OuvertLe < Depuis) return new FaitAvantLeVolontariat(Depuis);
        if (ContactsSiae.Any(connu => connu.StructureId == contact.StructureId)) return new ContactSiaeDejaOuvert(contact.StructureNom);
        var proche = Departements.Contains(contact.Departement);
        if (!proche && string.IsNullOrWhiteSpace(contact.Motif)) return new SiaeHorsDuTerritoire(contact.StructureNom, contact.Departement);

        ContactsSiae = [.. ContactsSiae, contact with { Motif = proche ? null : contact.Motif!.Trim() }];
        Associer(contact.StructureId);
        return Result.Success;
    }

    public Result AmorcerPartenariat(Guid structure, string objet, DateOnly le, DateOnly aujourdhui)
    {
        if (ContactsSiae.FirstOrDefault(contact => contact.StructureId == structure) is not { } contact) return new ContactSiaeIntrouvable(structure);
        if (le > aujourdhui) return new FaitDeGroupementAVenir(le);
        if (contact.PartenariatLe is { } deja) return new PartenariatDejaAmorce(deja);
        if (le < contact.OuvertLe) return new PartenariatAvantLeContact(contact.OuvertLe);

        ContactsSiae = [.. ContactsSiae.Select(connu => connu == contact ? contact with { PartenariatLe = le, Objet = objet.Trim() } : connu)];
        return Result.Success;
    }

    /// <param name="montant">Le réglage de l'expérimentation, pour la région et l'année ; null s'il n'est pas fixé.</param>
    public Result Subventionner(decimal? montant, DateOnly le, DateOnly aujourdhui)
    {
        if (le > aujourdhui) return new FaitDeGroupementAVenir(le);
        if (Subvention is { } deja) return new SubventionDejaAccordee(deja.AccordeeLe);
        if (Etape != EtapeGroupement.PartenariatAmorce) return new PremierePhaseInachevee(Etape);
        if (le < EtapeLe) return new EtapeDeGroupementAvantLaPrecedente(EtapeLe);
        if (montant is not > 0) return new MontantDeSubventionNonRegle(Region, le.Year);

        Subvention = new(montant.Value, le);
        Entrer(EtapeGroupement.Subvention, le, null);
        return Result.Success;
    }

    private Error? CeQuiManque(EtapeGroupement etape, DateOnly le, string? note) => etape switch
    {
        EtapeGroupement.CollaborationsIdentifiees when Collaborations.Count == 0 && string.IsNullOrWhiteSpace(note) => new ConstatDEtapeAbsent("collaboration"),
        EtapeGroupement.TensionsAnalysees when Tensions.Count == 0 && string.IsNullOrWhiteSpace(note) => new ConstatDEtapeAbsent("tension"),
        EtapeGroupement.DocumentAnalyseValide when !Analyses.Any(analyse => analyse.ValideeLe <= le) => new AnalyseNonValidee(),
        EtapeGroupement.MisEnContactSiae when !ContactsSiae.Any(contact => contact.OuvertLe <= le) => new ContactSiaeAbsent(),
        EtapeGroupement.PartenariatAmorce when !ContactsSiae.Any(contact => contact.PartenariatLe <= le) => new PartenariatAbsent(),
        _ => null,
    };

    private void Entrer(EtapeGroupement etape, DateOnly le, string? note)
    {
        (Etape, EtapeLe) = (etape, le);
        Etapes = [.. Etapes, new(etape, le, Rapprochements.FormesDuRapprochement.OuRien(note))];
    }
}
