namespace SeveEmploi.BuildingBlocks.Infrastructure.Courriels;

public sealed record Mail(string To, string Subject, string Text);

public interface IMailer
{
    Task Send(Mail mail, CancellationToken cancellationToken);
}

internal sealed class NoMailer : IMailer
{
    public Task Send(Mail mail, CancellationToken cancellationToken) => Task.CompletedTask;
}
