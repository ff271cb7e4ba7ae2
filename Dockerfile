FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# The cache keeps the packages between builds; the lock files say which.
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish src/Host/SeveEmploi.Host -c Release -p:RestoreLockedMode=true -o /app \
    && mkdir /seve

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# Demonstration accounts, mail kept as files: the only folder the host writes to.
COPY --from=build --chown=$APP_UID:$APP_UID /seve /seve
ENV ASPNETCORE_URLS=http://+:8080 Seve__Dossier=/seve
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "SeveEmploi.Host.dll"]
