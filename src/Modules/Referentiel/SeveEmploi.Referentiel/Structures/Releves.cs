namespace SeveEmploi.Referentiel.Structures;

/// <summary>Combien de personnes et d'entreprises à un jour de référence ; null n'est pas dit, 0 est zéro (MOB-67, MOB-68, MOB-71).</summary>
internal sealed class Effectifs(DateOnly le, int? permanents, int? salariesInsertion, int? entreprisesPartenaires)
{
    public DateOnly Le { get; private set; } = le;

    public int? Permanents { get; private set; } = permanents;

    public int? SalariesInsertion { get; private set; } = salariesInsertion;

    public int? EntreprisesPartenaires { get; private set; } = entreprisesPartenaires;

    public bool EstVide => (Permanents, SalariesInsertion, EntreprisesPartenaires) is (null, null, null);

    /// <summary>Ce que l'autre relevé du même jour dit remplace ; ce qu'il tait reste.</summary>
    internal void CorrigerPar(Effectifs autre) =>
        (Permanents, SalariesInsertion, EntreprisesPartenaires) = (
            autre.Permanents ?? Permanents, autre.SalariesInsertion ?? SalariesInsertion, autre.EntreprisesPartenaires ?? EntreprisesPartenaires);
}

/// <summary>Le nombre de sorties en emploi durable d'une année civile (MOB-68).</summary>
internal sealed class SortiesEmploiDurable(int annee, int nombre)
{
    public int Annee { get; private set; } = annee;

    public int Nombre { get; internal set; } = nombre;
}

/// <summary>La part de l'activité que le Fonds social européen finance.</summary>
internal enum PartFse
{
    Tout,
    Partie,
}

/// <summary>Ce qu'une structure déclare du Fonds social européen pour une année : rien, une partie, ou tout.</summary>
internal sealed class DeclarationFse(int annee, PartFse? part)
{
    public int Annee { get; private set; } = annee;

    /// <summary>Null : la structure déclare n'en recevoir pas.</summary>
    public PartFse? Part { get; internal set; } = part;

    public bool EstDeclare => Part is not null;
}
