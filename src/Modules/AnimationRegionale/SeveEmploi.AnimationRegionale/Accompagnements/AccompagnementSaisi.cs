using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

/// <summary>Un accompagnement, tel qu'on le remplit.</summary>
/// <param name="Programme">Absent : la promotion du programme.</param>
/// <param name="StructureIds">Pour la cible « structures ».</param>
/// <param name="FormateurIds">Pour la cible « formateurs ».</param>
/// <param name="Partenaires">Pour la cible « partenaires » : des organisations.</param>
internal sealed record AccompagnementSaisi(
    NatureAccompagnement Nature, CibleAccompagnement Cible, DateOnly Le, IReadOnlyList<ThemeAccompagnement> Themes, Programme? Programme = null,
    IReadOnlyList<Guid>? StructureIds = null, IReadOnlyList<Guid>? FormateurIds = null, IReadOnlyList<string>? Partenaires = null, int? DureeMinutes = null,
    ModaliteAccompagnement Modalite = ModaliteAccompagnement.Presentiel, string? Note = null);

internal sealed class AccompagnementSaisiValidator : AbstractValidator<AccompagnementSaisi>
{
    public const int NommesMax = 100;
    private const int MinutesMax = 24 * 60;

    public AccompagnementSaisiValidator()
    {
        RuleFor(saisi => saisi.Nature).IsInEnum();
        RuleFor(saisi => saisi.Cible).IsInEnum();
        RuleFor(saisi => saisi.Modalite).IsInEnum();
        RuleFor(saisi => saisi.Programme).IsInEnum();
        RuleFor(saisi => saisi.Themes).NotEmpty().WithMessage("Dites au moins un thème.");
        RuleForEach(saisi => saisi.Themes).IsInEnum();
        RuleFor(saisi => saisi.DureeMinutes).InclusiveBetween(1, MinutesMax);
        RuleFor(saisi => saisi.Note).EstLisible(FormesDeVie.TexteMax);
        RuleFor(saisi => saisi.StructureIds).Must(ids => ids is not { Count: > NommesMax }).WithMessage($"Nommez {NommesMax} structures au plus.");
        RuleFor(saisi => saisi.FormateurIds).Must(ids => ids is not { Count: > NommesMax }).WithMessage($"Nommez {NommesMax} formateurs au plus.");
        RuleFor(saisi => saisi.Partenaires).Must(noms => noms is not { Count: > NommesMax }).WithMessage($"Nommez {NommesMax} partenaires au plus.");
        RuleForEach(saisi => saisi.Partenaires).DitQuelqueChose(FormesDeVie.NomMax);
    }
}

/// <summary>What was typed, once its structures are known: whoever writes must see them.</summary>
internal sealed class LectureAccompagnement(IMediator mediator)
{
    public async Task<Result<FaitAccompagnement>> Lire(AccompagnementSaisi saisi, CancellationToken cancellationToken)
    {
        var structures = new List<StructureAccompagnee>();
        foreach (var id in saisi.StructureIds ?? [])
        {
            if (await mediator.Send(new ConsulterFaitsStructure(id, saisi.Le), cancellationToken) is not { } faits) return new StructureAccompagneeIntrouvable(id);
            structures.Add(new() { StructureId = faits.Id, Nom = faits.Nom, Departement = Departement.De(faits.Departement), Region = Region.De(faits.Region) });
        }

        return new FaitAccompagnement
        {
            Nature = saisi.Nature,
            Cible = saisi.Cible,
            Programme = saisi.Programme,
            Le = saisi.Le,
            DureeMinutes = saisi.DureeMinutes,
            Modalite = saisi.Modalite,
            Themes = saisi.Themes,
            Note = saisi.Note,
            Structures = structures,
            FormateurIds = saisi.FormateurIds ?? [],
            Partenaires = saisi.Partenaires ?? [],
        };
    }
}
