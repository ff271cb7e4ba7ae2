using System.Diagnostics;
using System.Globalization;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>L'avancement d'une peinture, ligne à ligne : ce qui est peint, combien, en combien de temps.</summary>
public sealed class RecitDePeinture(TextWriter sortie)
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly TimeSpan Cadence = TimeSpan.FromSeconds(15);

    private readonly Stopwatch _depuis = new();
    private string _sujet = "";

    /// <summary>Les lignes écrites, de tous les modules.</summary>
    public long Lignes { get; private set; }

    public void Commencer(PaysFictif pays)
    {
        _depuis.Start();
        Ecrire($"Un pays de {pays.NombreDeStructures:N0} structures, {pays.Mois} mois de {pays.Debut:MMMM yyyy} à {pays.Fin:MMMM yyyy}, graine {pays.Graine}.");
    }

    /// <summary>Dit de temps en temps où l'on en est, jusqu'à ce que l'on cesse.</summary>
    internal IDisposable Suivre(string sujet, BulkCopy copie)
    {
        _sujet = sujet;
        return new Timer(_ => Ecrire($"  {sujet} : {copie.Total:N0} lignes…"), null, Cadence, Cadence);
    }

    internal void Dire(BulkCopy copie, TimeSpan duree)
    {
        Lignes += copie.Total;
        Ecrire($"{_sujet,-50} {copie.Total,12:N0} lignes {duree.TotalSeconds,8:N1} s {copie.Total / duree.TotalSeconds,10:N0} lignes/s");
    }

    internal void Finir() =>
        Ecrire($"{"total",-50} {Lignes,12:N0} lignes {_depuis.Elapsed.TotalSeconds,8:N1} s {Lignes / _depuis.Elapsed.TotalSeconds,10:N0} lignes/s");

    private void Ecrire(FormattableString ligne) => sortie.WriteLine(ligne.ToString(Francais));
}
