using SeveEmploi.Performance;

// Measures that anyone can run, told as ratios taken in one run: dotnet run -c Release --project tests/SeveEmploi.Performance -- surcout
// The host is found from the sources, as test projects find it by what their SDK generates.
Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_SEVEEMPLOI_HOST", Path.Combine(Environment.CurrentDirectory, "src/Host/SeveEmploi.Host"));
switch (args)
{
    case ["surcout", ..]:
        await SurcoutDesAcces.Mesurer(rondes: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 15);
        break;
    default:
        Console.WriteLine("surcout [rondes] : ce que coûtent authentification, périmètre et audit sur une lecture");
        break;
}
