namespace SeveEmploi.BuildingBlocks.Infrastructure.Courriels;

public sealed record Mail(string To, string Subject, string Text);

public interface IMailer
{
    Task Send(Mail mail, CancellationToken cancellationToken);
}
