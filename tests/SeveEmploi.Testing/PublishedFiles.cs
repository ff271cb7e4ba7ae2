namespace SeveEmploi.Testing;

/// <summary>The files of the demonstration, as the région delivered them: the tests read those that the host ships.</summary>
public static class PublishedFiles
{
    public static byte[] Normandie2022(string file) => File.ReadAllBytes(Path.Combine(Root(), "demonstration", "normandie-2022", file));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SeveEmploi.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
