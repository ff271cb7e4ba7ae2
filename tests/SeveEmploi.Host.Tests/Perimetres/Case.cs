using System.Text.RegularExpressions;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>One operation, one caller: what must be answered in each situation.</summary>
internal sealed partial class Case(PerimetresApi api, Operation operation, Demandeur demandeur, Journal journal)
{
    /// <summary>Refusals of 401, 403 or 404 that speak of something else than the perimeter, and why.</summary>
    public static readonly IReadOnlyDictionary<(string Operation, string Code), string> Particuliers = new Dictionary<(string, string), string>
    {
        [("ChangerMotDePasse", "jeton_refuse")] = "un client n'a pas de mot de passe",
        [("PreparerSecondFacteur", "jeton_refuse")] = "un client n'a pas de second facteur",
        [("ActiverSecondFacteur", "jeton_refuse")] = "un client n'a pas de second facteur",
        [("RenouvelerCodesSecours", "jeton_refuse")] = "un client n'a pas de second facteur",
        [("RetirerSecondFacteur", "jeton_refuse")] = "un client n'a pas de second facteur",
        [("FermerMesConnexions", "jeton_refuse")] = "un client n'a pas de connexion",
        [("ConsulterPublicationSorties", "ressource_introuvable")] = "rien n'est publié avant la première tâche du jour",
        [("ConsulterCourriel", "ressource_introuvable")] = "aucun courriel de ce nom n'est dans le dossier",
    };

    /// <summary>An account may stand in for any other: whoever confides it must already know its id.</summary>
    private const string DeToutePart = "ConfierSuppleance";

    public async Task Verifier()
    {
        var propre = new Situation("le sien", Sien, Sien, api.Ici);
        var plan = new Demande(operation, propre);
        plan.Preparer(demandeur.Role).Dispose();
        if (plan.AvecPerimetre.Any() || plan.DuFiltre.Count > 0) await ComparerAutreEtNeant();
        // Who has the whole country may move a thing to another territory, and the others would have nothing of theirs left.
        if (plan.NommeUnTerritoire && (!demandeur.EstNational || operation.EstLecture)) await Demander(propre with { Nom = "un autre territoire", Territoire = api.Ailleurs }, Hors, aJour: true);
        if (plan.DuChemin.Any(EstProtege) && plan.DuCorps.Any(EstProtege)) await ComparerVoisins();
        await Demander(propre, Chez);
    }

    private async Task ComparerAutreEtNeant()
    {
        var neant = await Demander(new("rien", Rien, Rien, api.Ici, Filtre: true), (_, _) => true);
        await Demander(
            new("un autre", Autre, Autre, api.Ici, Filtre: true),
            (demande, reponse) => demandeur.EstNational || (reponse.MemeIssueQue(neant) && !(reponse.EstReussie && demande.AvecPerimetre.Any())));
    }

    /// <summary>At the right version of her own resource, she names another's in the body.</summary>
    private async Task ComparerVoisins()
    {
        if (!operation.EstPermisA(demandeur) || demandeur.EstNational || operation.Id == DeToutePart) return;
        var neant = await Demander(new("le sien avec rien", Sien, Rien, api.Ici), (_, _) => true, aJour: true);
        await Demander(new("le sien avec un autre", Sien, Autre, api.Ici), (_, reponse) => reponse.MemeIssueQue(neant) && !reponse.EstReussie, aJour: true);
    }

    private async Task<Reponse> Demander(Situation situation, Func<Demande, Reponse, bool> attendu, bool aJour = false)
    {
        var (demande, reponse) = await Envoyer(situation, aJour);
        // The callers ask at once: another one may have changed it since its version was read.
        for (var essai = 0; aJour && reponse.Code == "version_perimee" && essai < 5; essai++) (demande, reponse) = await Envoyer(situation, aJour);
        var cellule = $"{operation.Id} {demandeur.Role}, {situation.Nom} : {reponse.Statut} {reponse.Code}";
        journal.Controler(RefusDeDroit() is { } refus ? (reponse.Statut, reponse.Code) == refus : attendu(demande, reponse), cellule);
        journal.Controler(reponse.Statut < 500, cellule);
        if (!demandeur.EstNational) journal.Controler(!api.Ailleurs.Traces(reponse.Corps, reponse.Envoi).Any(), $"{cellule} montre {string.Join(", ", api.Ailleurs.Traces(reponse.Corps, reponse.Envoi))}");
        return reponse;
    }

    private async Task<(Demande Demande, Reponse Reponse)> Envoyer(Situation situation, bool aJour)
    {
        var demande = new Demande(operation, situation);
        using var request = demande.Preparer(demandeur.Role, aJour ? await Version() : null);
        return (demande, await Envoyer(operation.Id == "SeDeconnecter" ? demandeur.Seconde : demandeur.Http, request));
    }

    // An answer that the operation does not announce comes as an exception of the test host.
    private static async Task<Reponse> Envoyer(HttpClient http, HttpRequestMessage request)
    {
        try
        {
            return await Demande.Envoyer(http, request);
        }
        catch (InvalidOperationException inattendue)
        {
            return new(599, inattendue.Message, "", "");
        }
    }

    /// <summary>What is refused whatever the resource: nobody, no right, or an act that engages the whole country.</summary>
    private (int, string)? RefusDeDroit()
    {
        if (operation.EstOuverte) return null;
        if (demandeur.EstAnonyme) return (401, "jeton_refuse");
        if (!operation.EstPermisA(demandeur)) return (403, "droit_absent");
        return (operation.Exige!.Partout && !demandeur.EstNational) || (operation.EstEntiere && !demandeur.TientEntier(operation.Path)) ? (403, "hors_perimetre") : null;
    }

    private bool Chez(Demande demande, Reponse reponse)
    {
        if (operation.EstOuverte) return reponse.Code != "jeton_refuse";
        if (!demande.AvecPerimetre.All(VoitIci)) return reponse.Statut == 404;
        return reponse.Statut is not (401 or 403 or 404) || Particuliers.ContainsKey((operation.Id, reponse.Code));
    }

    // Reading another territory answers nothing or a refusal (the traces are sought in each answer); writing there is never done.
    private bool Hors(Demande demande, Reponse reponse) =>
        operation.EstLecture || operation.EstOuverte || demandeur.EstNational || !reponse.EstReussie;

    private bool EstMien => operation.Exige?.Droit == Droits.Connecte;

    private bool VoitIci(string kind) => demandeur.EstNational || (EstMien && kind is "compte" or "suppleance" or "calendrier" ? demandeur.Compte is not null : demandeur.Voit(kind) || EstMien);

    private Guid Sien(string kind) => (kind, EstMien) switch
    {
        ("compte", true) => demandeur.Compte ?? Rien(kind),
        ("suppleance", true) => demandeur.Suppleance ?? Rien(kind),
        ("calendrier", true) => demandeur.Calendrier ?? Rien(kind),
        ("avis", _) when demandeur.Role == "reseau" => api.Ici["avis_reseau"],
        _ => api.Ici[kind],
    };

    private Guid Autre(string kind) => EstProtege(kind) ? api.Ailleurs[kind] : api.Ici[kind];

    private Guid Rien(string kind) => EstProtege(kind) ? Guid.CreateVersion7() : api.Ici[kind];

    private static bool EstProtege(string kind) => !Monde.SansPerimetre.ContainsKey(kind);

    private async Task<string> Version()
    {
        if (demandeur.EstAnonyme || Ressource().Match(operation.Path) is not { Success: true } adresse) return "\"1\"";
        var kind = adresse.Groups[2].Value.Replace("Id", "", StringComparison.Ordinal);
        // A territory or a year is no resource: it has no version.
        if (!api.Ici.Ids.ContainsKey(kind)) return "\"1\"";
        using var lecture = await api.National.GetAsync($"{adresse.Groups[1].Value}/{Sien(kind)}");
        return lecture.Headers.ETag?.ToString() ?? "\"1\"";
    }

    [GeneratedRegex(@"^(/api/v1/[\w-]+/[\w-]+)/\{(\w+)\}")]
    private static partial Regex Ressource();
}
