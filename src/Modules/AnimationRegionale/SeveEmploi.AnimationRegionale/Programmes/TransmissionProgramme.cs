namespace SeveEmploi.AnimationRegionale.Programmes;

internal readonly record struct TransmissionProgrammeId(Guid Value) : ITypedId<TransmissionProgrammeId>
{
    public static TransmissionProgrammeId From(Guid value) => new(value);
}

/// <summary>Le programme de l'année a été transmis : quel jour, à qui, et tel qu'il était alors (ANI-6, SUI-60).</summary>
internal sealed class TransmissionProgramme : AggregateRoot
{
    public const int DestinatairesMax = 200;

    private TransmissionProgramme()
    {
    }

    public TransmissionProgrammeId Id { get; private init; }

    public required Region Region { get; init; }

    public int Annee { get; private init; }

    /// <summary>Null : celui de la région.</summary>
    public Guid? StructureId { get; private set; }

    public DateOnly Le { get; private init; }

    /// <summary>« Premier séminaire de direction ».</summary>
    public string? Occasion { get; private init; }

    /// <summary>Des fonctions ou des organisations.</summary>
    public string[] Destinataires { get; private init; } = [];

    /// <summary>Ce qui a été transmis : le programme peut changer ensuite.</summary>
    public IReadOnlyList<TempsDuProgramme> Temps { get; private init; } = [];

    public static Result<TransmissionProgramme> De(
        Region region, Guid? structure, ProgrammeAnnuel programme, DateOnly le, string? occasion, IReadOnlyList<string> destinataires, DateOnly aujourdhui)
    {
        if (le > aujourdhui) return new TransmissionAVenir(le);

        return new TransmissionProgramme
        {
            Id = new(Guid.CreateVersion7()),
            Region = region,
            Annee = programme.Annee,
            StructureId = structure,
            Le = le,
            Occasion = Lisible.OuRien(occasion),
            Destinataires = [.. destinataires.Select(destinataire => destinataire.Trim()).Distinct()],
            Temps = programme.Temps,
        };
    }

    public void SuivreFusion(Guid conservee) => StructureId = conservee;
}

[Refus("transmission_a_venir", "La transmission est à venir")]
internal sealed record TransmissionAVenir(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} est à venir : une transmission se note une fois faite.");

[Refus("programme_deja_transmis", "Le programme est déjà transmis ce jour-là")]
internal sealed record ProgrammeDejaTransmis(DateOnly Le) : ConflictError($"La transmission du {Le:dd/MM/yyyy} est déjà notée.");

[Refus("structure_du_programme_introuvable", "La structure est introuvable")]
internal sealed record StructureDuProgrammeIntrouvable(Guid Id) : NotFoundError($"Aucune structure {Id} dans cette région. Vérifiez l'identifiant.");
