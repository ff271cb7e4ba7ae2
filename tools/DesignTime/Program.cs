// Entry point that dotnet-ef requires; the host itself is never started from here.
return 0;
