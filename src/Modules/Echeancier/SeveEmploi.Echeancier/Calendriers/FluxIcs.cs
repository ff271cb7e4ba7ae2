using System.Buffers;

namespace SeveEmploi.Echeancier.Calendriers;

/// <summary>A calendar as agendas read it: RFC 5545, and the properties of RFC 7986 beside the older X- ones that agendas still want.</summary>
internal sealed class FluxIcs(ContenuCalendrier contenu, IBufferWriter<byte> sortie)
{
    /// <summary>Part of the ETag: what is written changes with it, even where no row has changed.</summary>
    public const int Forme = 1;

    private const string Rafraichissement = "PT12H";
    private const string BleuFrance = "navy";

    private readonly LignesIcs _lignes = new(sortie);

    public void Ouvrir()
    {
        _lignes.Ligne("BEGIN", "VCALENDAR");
        _lignes.Ligne("VERSION", "2.0");
        _lignes.Ligne("PRODID", "-//SEVE Emploi//Echeancier//FR");
        _lignes.Ligne("CALSCALE", "GREGORIAN");
        _lignes.Ligne("METHOD", "PUBLISH");
        _lignes.Texte("NAME", contenu.Nom);
        _lignes.Texte("X-WR-CALNAME", contenu.Nom);
        _lignes.Ligne("REFRESH-INTERVAL;VALUE=DURATION", Rafraichissement);
        _lignes.Ligne("X-PUBLISHED-TTL", Rafraichissement);
        _lignes.Ligne("COLOR", BleuFrance);
    }

    public void Ecrire(EcheanceVue echeance)
    {
        var mots = contenu.Natures.GetValueOrDefault(echeance.Nature) ?? new(echeance.Nature, "");
        _lignes.Ligne("BEGIN", "VEVENT");
        _lignes.Ligne("UID", $"{echeance.Id}@seve-emploi");
        _lignes.Instant("DTSTAMP", echeance.ModifieLe);
        _lignes.Instant("LAST-MODIFIED", echeance.ModifieLe);
        _lignes.Ligne("SEQUENCE", $"{echeance.Rang}");
        _lignes.Jour("DTSTART", echeance.Echeance);
        // The end is not included (RFC 5545, 3.6.1).
        _lignes.Jour("DTEND", echeance.Echeance.AddDays(1));
        _lignes.Texte("SUMMARY", Titre(echeance, mots));
        if (mots.Consigne.Length > 0) _lignes.Texte("DESCRIPTION", mots.Consigne);
        if (Adresse(echeance) is { } adresse) _lignes.Ligne("URL", adresse);
        _lignes.Texte("CATEGORIES", mots.Libelle);
        _lignes.Ligne("STATUS", echeance.EstDispensee ? "CANCELLED" : "CONFIRMED");
        // What is due takes no hour of the day.
        _lignes.Ligne("TRANSP", "TRANSPARENT");
        _lignes.Ligne("END", "VEVENT");
    }

    public void Fermer() => _lignes.Ligne("END", "VCALENDAR");

    private static string Titre(EcheanceVue echeance, MotsDeNature mots)
    {
        var fait = echeance.Issue == Obligations.Issue.Honoree ? "Fait : " : "";
        var precision = echeance.Precision.Length == 0 ? "" : $" ({echeance.Precision})";
        var chez = (echeance.StructureNom ?? echeance.Region?.Nom) is { } nom ? $" – {nom}" : "";
        return $"{fait}{mots.Libelle}{precision}{chez}";
    }

    /// <summary>A URI has no character to escape, or it is no URI: then the event goes without.</summary>
    private string? Adresse(EcheanceVue echeance) =>
        Uri.TryCreate($"{contenu.AdressePublique}{echeance.Lien ?? $"/obligations/{echeance.Id}"}", UriKind.Absolute, out var adresse) ? adresse.AbsoluteUri : null;
}
