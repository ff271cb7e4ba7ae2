namespace SeveEmploi.Mobilisation.Contracts;

/// <summary>Les membres d'un comité sont convoqués et ont reçu les dossiers ; sans région, le comité est national.</summary>
public sealed record ComiteConvoque(Guid ComiteId, Guid CampagneId, string? Region, DateOnly ReuniLe, DateOnly Le) : IIntegrationEvent;

/// <summary>Un comité est clos et ses décisions sont appliquées ; chacune a son propre fait, celui-ci les compte (MOB-37, MOB-50).</summary>
public sealed record ComiteReuni(
    Guid ComiteId, Guid CampagneId, string? Region, DateOnly Le, int Retenues, int ListeAttente, int NonRetenues, int Ajournees) : IIntegrationEvent;
