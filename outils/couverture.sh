#!/usr/bin/env bash
# Prints the branch coverage of the domain types; see --help. Works with bash 3.2 and any awk.
set -euo pipefail
# shellcheck source=outils/socle.sh
source "$(dirname "${BASH_SOURCE[0]}")/socle.sh"

aide() {
  cat <<'AIDE'
Usage : outils/couverture.sh [--seuil N] [--rapports DOSSIER] [PROJET…]

Lance les tests et affiche la couverture des branches du domaine, par fichier, par module et au total, puis les branches manquées.

  PROJET               Mobilisation, BuildingBlocks… : seulement tests/SeveEmploi.<PROJET>.Tests ; sans nom, toute la solution
  --seuil N            échoue si le total est sous N %
  --rapports DOSSIER   ne lance rien : lit les rapports coverage.cobertura.xml de ce dossier
  --help               cette aide

Le domaine : agrégats, entités et objets-valeurs de src/Modules/*/*, et SeveEmploi.BuildingBlocks.
N'en sont pas : Persistence/, Migrations/, et tout fichier qui parle au programme autour (traitement, validation, route, module, DbContext).
Une ligne que plusieurs projets couvrent compte une fois, avec le meilleur de leurs résultats : le total est donc un minimum.
Les tests qui demandent PostgreSQL le trouvent comme ./test.sh (PG_BIN, SEVE_TEST_DB).
AIDE
}

SEUIL=0 RAPPORTS='' PROJETS=()
while (($# > 0)); do
  case $1 in
    -h | --help) aide && exit 0 ;;
    --seuil) SEUIL=${2:?"--seuil attend un pourcentage"} && shift 2 ;;
    --rapports) RAPPORTS=$(cd "${2:?"--rapports attend un dossier"}" && pwd) && shift 2 ;;
    -*) echec "option inconnue : $1 (--help)" ;;
    *) PROJETS+=("tests/SeveEmploi.$1.Tests") && shift ;;
  esac
done

cd "$RACINE"

mesurer() {
  local projet
  verifier_sdk
  if [[ -z ${SEVE_TEST_DB:-} ]]; then trouver_postgres || dire "PostgreSQL est absent : les tests qui en ont besoin échoueront."; fi
  RAPPORTS=$(mktemp -d)
  trap 'rm -rf "$RAPPORTS"' EXIT
  ((${#PROJETS[@]} > 0)) || PROJETS=(SeveEmploi.sln)
  for projet in "${PROJETS[@]}"; do
    [[ -e $projet ]] || echec "$projet n'existe pas."
    dotnet test "$projet" --nologo -v quiet --collect:"XPlat Code Coverage" --results-directory "$RAPPORTS" </dev/null \
      -- DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Include='[SeveEmploi.*]*' || ECHEC=1
  done
}

# The sources of the domain, one path a line. A slice holds its request, validator, handler and endpoint in one file.
domaine() {
  local autour='Handler<|AbstractValidator<|IEndpointRouteBuilder|IServiceCollection|DbContext|IEntityTypeConfiguration'
  find src/BuildingBlocks/SeveEmploi.BuildingBlocks -name '*.cs'
  find src/Modules -name '*.cs' ! -path '*/Persistence/*' ! -path '*/Migrations/*' | while read -r source; do
    grep -qE "$autour" "$source" || printf '%s\n' "$source"
  done
}

ECHEC=0
[[ -n $RAPPORTS ]] || mesurer
XML=$(find "$RAPPORTS" -name coverage.cobertura.xml)
[[ -n $XML ]] || echec "aucun rapport coverage.cobertura.xml dans $RAPPORTS."

# Paths in a report are relative to one of its <source>: a file of the domain is known by the end of its path.
# shellcheck disable=SC2086
domaine | LC_ALL=C awk -v seuil="$SEUIL" '
  function attribut(nom) { return match($0, " " nom "=\"[^\"]*\"") ? substr($0, RSTART + length(nom) + 3, RLENGTH - length(nom) - 4) : "" }
  function part(faites, toutes) { return toutes ? sprintf("%6.1f %%  %4d/%-4d", 100 * faites / toutes, faites, toutes) : "" }
  function module(chemin,  m) { split(chemin, m, "/"); return m[2] == "Modules" ? m[3] : m[2] }
  FNR == NR { sources[$0]; next }
  /<class / {
    fichier = ""; chemin = attribut("filename"); gsub(/\\/, "/", chemin)
    for (source in sources)
      if (("/" chemin) ~ ("/" source "$") || substr(source, length(source) - length(chemin)) == "/" chemin) { fichier = source; break }
  }
  /<line / && fichier != "" && tolower(attribut("branch")) == "true" {
    couverture = attribut("condition-coverage"); sub(/.*\(/, "", couverture); sub(/\).*/, "", couverture); split(couverture, n, "/")
    cle = fichier SUBSEP attribut("number")
    if (!(cle in total) || n[2] > total[cle]) total[cle] = n[2]
    if (n[1] + 0 > fait[cle] + 0) fait[cle] = n[1]
  }
  END {
    for (cle in total) {
      split(cle, c, SUBSEP)
      f[c[1]] += fait[cle]; t[c[1]] += total[cle]
      fm[module(c[1])] += fait[cle]; tm[module(c[1])] += total[cle]
      ff += fait[cle]; tt += total[cle]
      if (fait[cle] < total[cle]) manques[++m] = sprintf("%s:%d  %d/%d", c[1], c[2], fait[cle], total[cle])
    }
    tri = "sort -b -k4"
    for (chemin in t) print part(f[chemin], t[chemin]) "  " chemin | tri
    close(tri)
    print ""
    for (nom in tm) print part(fm[nom], tm[nom]) "  " nom | "sort -b -k4"
    close("sort -b -k4")
    if (m) print "\nBranches manquées :"
    for (i = 1; i <= m; i++) print "  " manques[i] | "sort -t: -k1,1 -k2,2n"
    close("sort -t: -k1,1 -k2,2n")
    print "\n" part(ff, tt) "  branches du domaine"
    exit tt == 0 || 100 * ff < seuil * tt
  }' - $XML || ECHEC=1
exit "$ECHEC"
