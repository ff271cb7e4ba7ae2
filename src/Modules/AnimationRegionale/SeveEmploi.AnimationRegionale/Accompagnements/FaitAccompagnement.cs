namespace SeveEmploi.AnimationRegionale.Accompagnements;

/// <summary>Ce qui s'est passé, tel qu'on le note ou le corrige.</summary>
internal sealed record FaitAccompagnement
{
    public required NatureAccompagnement Nature { get; init; }

    public required CibleAccompagnement Cible { get; init; }

    public Programme? Programme { get; init; }

    public required DateOnly Le { get; init; }

    public int? DureeMinutes { get; init; }

    public ModaliteAccompagnement Modalite { get; init; }

    public IReadOnlyList<ThemeAccompagnement> Themes { get; init; } = [];

    public string? Note { get; init; }

    public IReadOnlyList<StructureAccompagnee> Structures { get; init; } = [];

    public IReadOnlyList<Guid> FormateurIds { get; init; } = [];

    public IReadOnlyList<string> Partenaires { get; init; } = [];

    /// <summary>Qui est nommé répond à la cible, une fois chacun, et dans la région.</summary>
    public Error? Incoherence(Region region)
    {
        var nommes = Cible switch
        {
            CibleAccompagnement.Structures => Structures.Count,
            CibleAccompagnement.Formateurs => FormateurIds.Count,
            _ => Partenaires.Count,
        };
        if (nommes == 0 || Structures.Count + FormateurIds.Count + Partenaires.Count != nommes) return new CibleAccompagnementIncoherente();
        if (Doublon is { } double_) return new AccompagneDeuxFois(double_);
        if (Nature == NatureAccompagnement.Individuel && nommes > 1) return new AccompagnementIndividuelDePlusieurs(nommes);
        return Structures.FirstOrDefault(structure => structure.Region != region) is { } autre ? new StructureAccompagneeDUneAutreRegion(autre.Nom, autre.Region.Nom) : null;
    }

    private string? Doublon =>
        Structures.GroupBy(structure => structure.StructureId).FirstOrDefault(memes => memes.Count() > 1)?.First().Nom
        ?? FormateurIds.GroupBy(formateur => formateur).FirstOrDefault(memes => memes.Count() > 1)?.Key.ToString()
        ?? Partenaires.GroupBy(CleRecherche.De).FirstOrDefault(memes => memes.Count() > 1)?.First();
}

/// <summary>Une structure accompagnée, et son territoire ce jour-là : c'est par lui que la DDETS et la structure lisent l'accompagnement.</summary>
internal sealed class StructureAccompagnee
{
    public required Guid StructureId { get; init; }

    public required string Nom { get; set; }

    public required Departement Departement { get; init; }

    public required Region Region { get; init; }
}
