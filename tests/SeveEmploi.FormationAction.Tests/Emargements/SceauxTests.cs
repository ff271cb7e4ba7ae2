using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Pieces;
using SeveEmploi.FormationAction.Stagiaires;
using SeveEmploi.FormationAction.Tests.Annee;

namespace SeveEmploi.FormationAction.Tests.Emargements;

public sealed class SceauxTests
{
    private static readonly DateOnly Jour = new(2022, 1, 18);
    private static readonly StagiaireId Camille = new(Guid.CreateVersion7());
    private static readonly StagiaireId Sacha = new(Guid.CreateVersion7());
    private static readonly Geste SurPlace = new(SorteSignature.SurPlace, Guid.CreateVersion7(), new(2022, 1, 18, 9, 30, 0, 123, 456, TimeSpan.Zero), "M 1 1 L 2 2");
    private static readonly Dictionary<Guid, Piece> Aucun = [];

    private readonly Feuille _feuille = UneFeuille();

    [Fact]
    [Trait("Exigence", "FOR-8")]
    public void Une_presence_se_redit_tant_que_personne_n_a_signe()
    {
        _feuille.Pointer(Camille, DemiJournee.Matin, Presence.Absent).Error.Should().BeNull();
        _feuille.Pointer(Camille, DemiJournee.Matin, Presence.Present).Error.Should().BeNull();
        _feuille.Lignes.Should().ContainSingle().Which.Presence.Should().Be(Presence.Present);
        _feuille.SignerPourStagiaire(Camille, SurPlace).Error.Should().BeNull();

        _feuille.Pointer(Camille, DemiJournee.Matin, Presence.Absent).Error.Should().Be(new LigneSignee());
        _feuille.Pointer(Camille, DemiJournee.Matin, Presence.Present).Error.Should().BeNull("to say again what is signed changes nothing");
    }

    [Fact]
    public void On_signe_une_fois_ce_que_l_on_a_suivi_et_rien_d_autre()
    {
        _feuille.SignerPourStagiaire(Camille, SurPlace).Error.Should().Be(new RienASigner());
        _feuille.Pointer(Camille, DemiJournee.Matin, Presence.Present);
        _feuille.Pointer(Camille, DemiJournee.ApresMidi, Presence.Excuse);
        _feuille.Pointer(Sacha, DemiJournee.Matin, Presence.Absent);

        _feuille.SignerPourStagiaire(Sacha, SurPlace).Error.Should().Be(new RienASigner());
        _feuille.SignerPourStagiaire(Camille, SurPlace).Error.Should().BeNull();
        _feuille.SignerPourStagiaire(Camille, SurPlace).Error.Should().Be(new RienASigner());
        _feuille.SignerPourFormateur(null, SurPlace).Error.Should().BeNull();
        _feuille.SignerPourFormateur(null, SurPlace).Error.Should().Be(new RienASigner());
        _feuille.Signatures.Should().HaveCount(4);
        _feuille.Lignes.Should().OnlyContain(ligne => _feuille.EstComplete(ligne));
    }

    [Fact]
    public void Une_correction_est_une_ligne_de_plus_et_l_ancienne_reste_signee()
    {
        _feuille.Pointer(Camille, DemiJournee.Matin, Presence.Present);
        _feuille.Corriger(Camille, DemiJournee.Matin, Presence.Absent, "Erreur").Error.Should().Be(new LigneNonSignee());
        _feuille.SignerPourStagiaire(Camille, SurPlace);
        _feuille.Corriger(Camille, DemiJournee.Matin, Presence.Present, "Erreur").Error.Should().Be(new CorrectionSansObjet());

        _feuille.Corriger(Camille, DemiJournee.Matin, Presence.Absent, "Erreur").Error.Should().BeNull();

        _feuille.Lignes.Select(ligne => ligne.Presence).Should().Equal(Presence.Present, Presence.Absent);
        _feuille.Courantes.Should().ContainSingle().Which.Motif.Should().Be("Erreur");
        _feuille.EstComplete(_feuille.Courantes.Single()).Should().BeFalse();
        _feuille.SignerPourFormateur(null, SurPlace).Error.Should().BeNull();
        _feuille.Verifier(Jour, Aucun).Should().BeEmpty();
    }

    [Fact]
    public void Le_papier_signe_pour_chacun_ce_qui_restait_a_signer()
    {
        _feuille.Pointer(Camille, DemiJournee.Matin, Presence.Present);
        _feuille.Pointer(Sacha, DemiJournee.Matin, Presence.Absent);
        var piece = Piece.Recevoir(_feuille.ParcoursId, NaturePiece.EmargementPapier, "%PDF-1.7 feuille"u8.ToArray(), SurPlace.A).Value;
        var geste = new Geste(SorteSignature.Papier, null, SurPlace.A, PieceId: piece.Id, EmpreintePreuve: piece.Empreinte);

        _feuille.SignerSurPapier(null, geste).Error.Should().BeNull();
        _feuille.SignerSurPapier(null, geste).Error.Should().Be(new RienASigner());

        _feuille.Signatures.Should().HaveCount(3).And.OnlyContain(signature => signature.Sorte == SorteSignature.Papier);
        _feuille.Verifier(Jour, new Dictionary<Guid, Piece> { [piece.Id] = piece }).Should().BeEmpty();
        _feuille.Verifier(Jour, Aucun).Should().HaveCount(3).And.OnlyContain(alteration => alteration.Raison.Contains("numérisée"));
    }

    [Fact]
    public void Effacer_les_traits_ne_brise_aucun_sceau()
    {
        _feuille.Pointer(Camille, DemiJournee.Matin, Presence.Present);
        _feuille.SignerPourStagiaire(Camille, SurPlace);

        _feuille.EffacerTraces(Jour.AddYears(3));

        _feuille.Signatures.Should().OnlyContain(signature => signature.Trace == null && signature.EmpreintePreuve != null);
        _feuille.Verifier(Jour, Aucun).Should().BeEmpty();
    }

    [Fact]
    public void Une_date_ou_une_derniere_signature_changee_se_voit()
    {
        _feuille.Pointer(Camille, DemiJournee.Matin, Presence.Present);
        _feuille.SignerPourStagiaire(Camille, SurPlace);

        _feuille.Verifier(Jour.AddDays(1), Aucun).Should().ContainSingle().Which.Rang.Should().BeNull();
        Liste<Signature>(_feuille, "_signatures").Clear();
        _feuille.Verifier(Jour, Aucun).Should().ContainSingle().Which.Raison.Should().Contain("dernière signature");
    }

    /// <summary>Whatever the sheet, whichever the line or signature and whichever its field: a change is found, and named by its rank.</summary>
    [Fact]
    public void Tout_champ_change_apres_coup_est_trouve() => Prop.ForAll(
        (from signes in Gen.Elements(Presence.Present, Presence.Absent, Presence.Excuse).ArrayOf(6)
         from rang in Gen.Choose(0, 100)
         from champ in Gen.Elements("Presence", "DemiJournee", "StagiaireId", "Motif", "Corrige", "Signataire", "PersonneId", "Sorte", "CompteId", "SigneeA", "EmpreintePreuve", "Trace", "Sceau", "SceauPrecedent")
         select (signes, rang, champ)).ToArbitrary(),
        cas =>
        {
            var feuille = UneFeuille();
            foreach (var (index, presence) in cas.signes.Index()) feuille.Pointer(new(new Guid(index + 1, 0, 0, new byte[8])), DemiJournee.Matin, presence);
            feuille.SignerPourFormateur(Guid.CreateVersion7(), SurPlace).Error.Should().BeNull();
            feuille.Verifier(Jour, Aucun).Should().BeEmpty();

            var signature = feuille.Signatures[cas.rang % feuille.Signatures.Count];
            object cible = typeof(Ligne).GetProperty(cas.champ) is not null ? feuille.Lignes.Single(ligne => ligne.Id == signature.LigneId) : signature;
            var propriete = cible.GetType().GetProperty(cas.champ)!;
            propriete.SetValue(cible, Autre(propriete.GetValue(cible), propriete.PropertyType));

            feuille.Verifier(Jour, Aucun).Should().Contain(alteration => alteration.Rang == signature.Rang);
        }).QuickCheckThrowOnFailure();

    private static object? Autre(object? valeur, Type type) => valeur switch
    {
        Presence.Present => Presence.Absent,
        Presence => Presence.Present,
        DemiJournee.Matin => DemiJournee.ApresMidi,
        Signataire.Formateur => Signataire.Stagiaire,
        SorteSignature => SorteSignature.Papier,
        DateTimeOffset instant => instant.AddSeconds(1),
        string texte => $"{texte}0",
        Guid => Guid.CreateVersion7(),
        StagiaireId => new StagiaireId(Guid.CreateVersion7()),
        null when type == typeof(string) => "M 0 0",
        null when type == typeof(LigneId?) => new LigneId(Guid.CreateVersion7()),
        _ => throw new InvalidOperationException($"{valeur} ({type.Name})"),
    };

    private static List<T> Liste<T>(Feuille feuille, string champ) =>
        (List<T>)typeof(Feuille).GetField(champ, BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(feuille)!;

    private static Feuille UneFeuille()
    {
        var parcours = Exemples.UnParcours();
        parcours.Tenue(parcours.Seminaire(1), Jour).Error.Should().BeNull();
        return Feuille.Ouvrir(parcours.Id, parcours.Seminaire(1));
    }
}
