// Lets dotnet-ef find the DbContexts of the real host; it stops at Build and connects to nothing.
Environment.SetEnvironmentVariable("ConnectionStrings__Seve", "Host=localhost;Database=design_time");
SeveEmploi.Host.SeveHost.Build(args);
