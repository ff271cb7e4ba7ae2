using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Referentiel.Structures;

/// <remarks>
/// Une fusion est décidée par une personne, jamais par un import (XC-60). La fiche absorbée reste, fermée à tout changement, et dit où elle
/// est passée ; la conservée prend ses noms et ceux de ses faits qui ne contredisent pas les siens. Son territoire reste le sien.
/// </remarks>
internal sealed partial class Structure
{
    public StructureId? FusionneeDans { get; private set; }

    public DateOnly? FusionneeLe { get; private set; }

    public string? MotifFusion { get; private set; }

    public string? FusionneePar { get; private set; }

    public Result Absorber(Structure absorbee, DecisionFusion decision)
    {
        if (absorbee.Id == Id) return new FusionAvecElleMeme();
        if (Disparue is { } disparue) return disparue;
        if (absorbee.FusionneeDans is { } dans) return new StructureDejaFusionnee(dans);
        if (!decision.SiretsDifferentsConfirmes && Siret is { } un && absorbee.Siret is { } autre && un != autre)
            return new FusionDeSiretsDifferents(un, autre);

        Siret ??= absorbee.Siret;
        Aliases = [.. Aliases, .. absorbee.Aliases.Prepend(absorbee.Nom).Where(nom => !ConnaitSous(nom)).DistinctBy(CleRecherche.De)];
        Activites = Structures.Activites.Distinctes(Activites.Concat(absorbee.Activites));
        ReprendreFaits(absorbee);
        absorbee.SeFondreDans(this, decision);
        Indexer();
        Raise(new StructuresFusionnees(Id.Value, absorbee.Id.Value, decision.Le));
        return Result.Success;
    }

    /// <summary>Une fiche fondue dans une fiche qui se fond à son tour pointe vers la dernière.</summary>
    public void SuivreFusion(Structure conservee) => FusionneeDans = conservee.Id;

    private void SeFondreDans(Structure conservee, DecisionFusion decision)
    {
        (FusionneeDans, FusionneeLe) = (conservee.Id, decision.Le);
        (MotifFusion, FusionneePar) = (decision.Motif, decision.Par);
        Indexer();
    }

    private void ReprendreFaits(Structure absorbee)
    {
        foreach (var fait in absorbee._conventionnements)
            if (!_conventionnements.Exists(deja => deja.Type == fait.Type && deja.Chevauche(fait.Du, fait.Au))) _conventionnements.Add(new(fait.Type, fait.Du, fait.Au));
        foreach (var fait in absorbee._adhesions)
            if (!_adhesions.Exists(deja => deja.Reseau == fait.Reseau && deja.Chevauche(fait.Du, fait.Au))) _adhesions.Add(new(fait.Reseau, fait.Du, fait.Au));
        foreach (var releve in absorbee._effectifs)
            if (!_effectifs.Exists(deja => deja.Le == releve.Le)) _effectifs.Add(new(releve.Le, releve.Permanents, releve.SalariesInsertion, releve.EntreprisesPartenaires));
        foreach (var sorties in absorbee._sorties)
            if (!_sorties.Exists(deja => deja.Annee == sorties.Annee)) _sorties.Add(new(sorties.Annee, sorties.Nombre));
        foreach (var fse in absorbee._declarationsFse)
            if (!_declarationsFse.Exists(deja => deja.Annee == fse.Annee)) _declarationsFse.Add(new(fse.Annee, fse.Part));
    }
}

/// <summary>La décision de fondre une fiche dans une autre : quel jour, pourquoi, par qui.</summary>
internal sealed record DecisionFusion(DateOnly Le, string Motif, string? Par, bool SiretsDifferentsConfirmes);
