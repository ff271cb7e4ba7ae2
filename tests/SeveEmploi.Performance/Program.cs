using SeveEmploi.Performance;
using SeveEmploi.Performance.Mesures;
using SeveEmploi.Performance.Micro;

// Measures that anyone can run, told as ratios taken in one run: dotnet run -c Release --project tests/SeveEmploi.Performance -- surcout
// The host is found from the sources, as test projects find it by what their SDK generates.
Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_SEVEEMPLOI_HOST", Path.Combine(Environment.CurrentDirectory, "src/Host/SeveEmploi.Host"));
switch (args)
{
    case ["surcout", ..]:
        await SurcoutDesAcces.Mesurer(rondes: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 15);
        break;
    case ["indicateurs"]:
        await ChiffresDesIndicateurs.Mesurer();
        break;
    case ["dossiers"]:
        await ChiffresDesDossiers.Mesurer();
        break;
    case ["bilans"]:
        await ChiffresDesBilans.Mesurer();
        break;
    case ["financement"]:
        await ChiffresDuFinancement.Mesurer();
        break;
    case ["mesurer", .. var demande]:
        await Mesure.Lancer(Reglages.Lire(demande));
        break;
    case ["micro", .. var filtres]:
        Micromesures.Lancer(filtres);
        break;
    default:
        Console.WriteLine("surcout [rondes] : ce que coûtent authentification, périmètre et audit sur une lecture");
        Console.WriteLine("bilans : un bilan régional et son document Word, puis 18 régions de 250 structures, puis le pays");
        Console.WriteLine("dossiers : lire un dossier SEVE 2 et toutes ses pièces, seul puis parmi 60 000");
        Console.WriteLine("financement : le tableau national, les versements et le grand livre à 5 000 conventions sur cinq ans");
        Console.WriteLine("mesurer : ce que ./mesurer.sh lance une fois tout en place (côte à côte, croissance, surcharge, deux hôtes)");
        Console.WriteLine("micro [filtre] : le code pur que chaque réponse traverse, son temps et ce qu'il alloue (BenchmarkDotNet)");
        Console.WriteLine("indicateurs : un import de 100 000 lignes, l'année d'une région parmi 1 200 000 mois, un mois saisi, envoyé et validé");
        break;
}
