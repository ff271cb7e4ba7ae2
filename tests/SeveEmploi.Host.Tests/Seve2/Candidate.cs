namespace SeveEmploi.Host.Tests.Seve2;

/// <summary>What is expected of one structure, written before anything runs.</summary>
internal enum Profil
{
    /// <summary>Formed in 2023, closed, retained.</summary>
    A,

    /// <summary>Formed in 2021, never of SEVE 2, retained.</summary>
    B,

    /// <summary>Formed in 2023, its year not closed.</summary>
    NonClose,

    /// <summary>Formed in 2021 and already of SEVE 2 in 2022.</summary>
    DejaSeve2,

    /// <summary>One of two permanents trained: exactly half.</summary>
    Moitie,

    /// <summary>The same, with an exception of the national team.</summary>
    MoitieExceptee,

    /// <summary>Fourteen actions in axe 1.</summary>
    QuatorzeActions,

    /// <summary>Nobody wrote the note of the formateur.</summary>
    SansNoteFormateur,

    ListeAttente,

    NonRetenue,

    /// <summary>Gives up once its dossier is handed in.</summary>
    Abandon,

    /// <summary>Comes on 19 December.</summary>
    HorsDelai,

    /// <summary>Hands in its dossier on 13 January.</summary>
    RemiseTardive,
}

/// <summary>A structure of the simulation, and what it has become.</summary>
internal sealed class Candidate(int rang, Profil profil)
{
    private static readonly string[] Departements = ["14", "27", "50", "61", "76", "33", "69", "13", "59", "67", "974"];

    public int Rang => rang;

    public Profil Profil => profil;

    public string Nom => $"Structure {rang:00}";

    public string Departement => Departements[rang % Departements.Length];

    public int Formation => profil is Profil.B or Profil.DejaSeve2 ? 2021 : 2023;

    /// <summary>Fewer than 15 contracts signed in 2023: its objectives are all 100 %.</summary>
    public bool Petite => rang % 3 == 0;

    public int Objectif => Petite ? 100 : 80;

    public bool SeManifeste => profil != Profil.HorsDelai;

    public bool Part => profil is Profil.A or Profil.B or Profil.MoitieExceptee or Profil.ListeAttente or Profil.NonRetenue or Profil.RemiseTardive;

    public bool EstRetenue => profil is Profil.A or Profil.B or Profil.MoitieExceptee or Profil.RemiseTardive;

    public Guid Structure { get; set; }

    public Guid Candidature { get; set; }

    public Guid Plan { get; set; }

    /// <summary>66 structures, as SEVE 2 had in 2022 (SUI-6).</summary>
    public static IReadOnlyList<Candidate> Toutes()
    {
        Profil[] profils =
        [
            .. Enumerable.Repeat(Profil.A, 40), .. Enumerable.Repeat(Profil.B, 10), .. Enumerable.Repeat(Profil.NonClose, 3), .. Enumerable.Repeat(Profil.DejaSeve2, 3),
            .. Enumerable.Repeat(Profil.Moitie, 2), Profil.MoitieExceptee, Profil.QuatorzeActions, Profil.SansNoteFormateur, Profil.ListeAttente, Profil.NonRetenue,
            Profil.Abandon, Profil.HorsDelai, Profil.RemiseTardive,
        ];
        return [.. profils.Select((profil, rang) => new Candidate(rang, profil))];
    }
}
