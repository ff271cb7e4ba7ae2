using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Saisies;

namespace SeveEmploi.Indicateurs.DonneesNationales;

/// <summary>Une année d'indicateurs d'une structure, chaque mois vérifié contre ceux d'avant comme le serait celui d'une vraie.</summary>
internal sealed class AnneeFictive(StructureFictive structure, int annee, ContenuGrille grille, ContenuGrille grillePrecedente)
{
    private const int MoisARelire = 2;
    private const int JoursDeRelecture = 12;

    // The most recent first, as the verification wants them.
    private readonly LinkedList<IReadOnlyList<decimal?>> _precedents = new();

    private PaysFictif Pays => structure.Pays;

    public IEnumerable<Saisie> Saisies(Participation participation)
    {
        Rappeler();
        foreach (var mois in Pays.MoisDe(annee))
        {
            if (Pays.RenduLe(structure.Rang, annee, mois) is { } le) yield return Saisie(participation, new(annee, mois), le);
        }
    }

    private Saisie Saisie(Participation participation, MoisCivil mois, DateOnly le)
    {
        var contenu = new MoisFictif(structure, mois, grille).Contenu();
        IReadOnlyList<Constat> constats = contenu.RienASignaler ? [] : [.. Controleur.Verifier(grille, contenu.Valeurs, [.. _precedents])];
        var saisie = Ouvrir(participation, mois);
        Exiger(saisie.Saisir(contenu, constats));
        Exiger(saisie.Envoyer(participation, le));
        if (RelueLe(mois, le) is { } relue) Exiger(saisie.Valider(relue));
        if (!contenu.RienASignaler) Retenir(contenu.Valeurs);
        return saisie;
    }

    private Saisie Ouvrir(Participation participation, MoisCivil mois) =>
        Indicateurs.Saisies.Saisie.De(participation, mois).AvecId(Pays.Id("saisie", PaysFictif.RangDuMois(structure.Rang, mois.Annee, mois.Mois)));

    /// <summary>Tout est relu, sauf parmi les derniers mois.</summary>
    private DateOnly? RelueLe(MoisCivil mois, DateOnly le)
    {
        var relue = le.AddDays(1 + Pays.Tirage("relue", PaysFictif.RangDuMois(structure.Rang, mois.Annee, mois.Mois), JoursDeRelecture));
        return mois.Fin.AddMonths(MoisARelire) > Pays.Fin || relue >= Pays.Jour ? null : relue;
    }

    /// <summary>Les derniers mois de l'année d'avant, retrouvés plutôt que gardés : le pays n'est jamais entier en mémoire.</summary>
    private void Rappeler()
    {
        foreach (var mois in Pays.MoisDe(annee - 1).TakeLast(grille.MoisDeReference + 2).Where(mois => !Pays.EstEnRetard(structure.Rang, annee - 1, mois)))
        {
            var contenu = new MoisFictif(structure, new(annee - 1, mois), grillePrecedente).Contenu();
            if (!contenu.RienASignaler) Retenir(contenu.Valeurs);
        }
    }

    private void Retenir(decimal?[] valeurs)
    {
        _precedents.AddFirst(valeurs);
        if (_precedents.Count > grille.MoisDeReference) _precedents.RemoveLast();
    }

    private static void Exiger(Result resultat)
    {
        if (resultat.Error is { } refus) throw new InvalidOperationException($"The imaginary country breaks a rule: {refus.Message}");
    }
}
