using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.Contracts;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

internal sealed partial class Parcours
{
    /// <summary>L'obligation que l'échéancier pose chaque année au nom de Financement.</summary>
    public const string NatureBilan = "bilan_execution";

    public BilanExecution? Bilan { get; private set; }

    /// <summary>Redéposer un bilan renvoyé, ou pas encore lu, le remplace avec ses chiffres ; l'obligation, elle, n'a été tenue qu'une fois.</summary>
    public Result DeposerBilan(SectionsBilan sections, IReadOnlyList<ChiffreBilan> chiffres, Acte acte)
    {
        if (BilanRefuse() is { } refus) return refus;

        if (Bilan is null) Raise(new ObligationHonoree(Financement, NatureBilan, $"{StructureId}:{Annee}-12", acte.Aujourdhui));
        Bilan = new(sections, EtatBilan.Depose, Bilan?.PieceId, [.. Bilan?.Actes ?? [], ActeBilan.Depot(acte)], chiffres);
        Situer();
        Raise(new BilanExecutionDepose(Id.Value, StructureId, Programme, Annee, acte.Aujourdhui));
        return Result.Success;
    }

    public Result JoindreAuBilan(Guid piece)
    {
        if (BilanRefuse() is { } refus) return refus;
        if (Bilan is null) return new BilanExecutionNonDepose();

        Bilan = Bilan with { PieceId = piece };
        return Result.Success;
    }

    public Result RenvoyerBilan(string commentaire, Acte acte)
    {
        if (BilanRefuse() is { } refus) return refus;
        if (Bilan is not { Etat: EtatBilan.Depose }) return new BilanExecutionNonDepose();

        Bilan = Bilan with { Etat = EtatBilan.Renvoye, Actes = [.. Bilan.Actes, ActeBilan.Lecture(EtatBilan.Renvoye, acte, commentaire)] };
        Situer();
        return Result.Success;
    }

    public Result AccepterBilan(Acte acte)
    {
        if (BilanRefuse() is { } refus) return refus;
        if (Bilan is not { Etat: EtatBilan.Depose }) return new BilanExecutionNonDepose();

        Bilan = Bilan with { Etat = EtatBilan.Accepte, Actes = [.. Bilan.Actes, ActeBilan.Lecture(EtatBilan.Accepte, acte)] };
        Situer();
        Raise(new BilanExecutionAccepte(Id.Value, StructureId, Programme, Annee, acte.Aujourdhui));
        return Result.Success;
    }

    private Error? BilanRefuse() =>
        EstClos ? new ParcoursClos(Etat)
        : !DoitUnBilan ? new BilanExecutionSansObjet()
        : Bilan?.Etat == EtatBilan.Accepte ? new BilanExecutionDejaAccepte()
        : null;
}
