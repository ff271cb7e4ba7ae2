#!/usr/bin/env bash
# Prints the figures of the host that the notes quote: cold start, idle memory, size of the building blocks. Runs beside ./run.sh: it
# uses its database and its Release build, on a port of its own. Five starts, all printed; the third is the median.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ ${1:-} == --help ]]; then
  echo "Usage : outils/mesures.sh   (pendant que ./run.sh tourne dans un autre terminal)"
  exit 0
fi

hote=artifacts/bin/SeveEmploi.Host/release/SeveEmploi.Host.dll
pid=.seve/postgres/postmaster.pid
port=5099
if [[ ! -f $hote || ! -f $pid ]]; then
  echo "Lancez d'abord ./run.sh dans un autre terminal." >&2
  exit 1
fi

export ConnectionStrings__Seve="Host=127.0.0.1;Port=$(sed -n 4p "$pid");Database=seve;Username=seve;Password=$(cat .seve/postgres.mdp)"
export ASPNETCORE_URLS="http://127.0.0.1:$port" ASPNETCORE_CONTENTROOT="$PWD/src/Host/SeveEmploi.Host"

demarrer() { # sets processus, and duree: milliseconds from process start to the first 200 of /sante/pret
  local debut
  debut=$(date +%s%N)
  dotnet "$hote" > /dev/null 2>&1 &
  processus=$!
  until curl -fs -o /dev/null "$ASPNETCORE_URLS/sante/pret"; do
    kill -0 "$processus"
    sleep 0.02
  done
  duree=$((($(date +%s%N) - debut) / 1000000))
}

arreter() {
  kill "$processus"
  wait "$processus" || true
}

durees=()
for _ in 1 2 3 4 5; do
  demarrer
  durees+=("$duree")
  arreter
done
echo "Démarrage à froid jusqu'au premier « prêt », base démarrée (ms) : $(printf '%s\n' "${durees[@]}" | sort -n | tr '\n' ' ')"

demarrer
sleep 15
echo "Mémoire résidente au repos (Mo) : $(($(awk '/VmRSS/ {print $2}' "/proc/$processus/status") / 1024))"
arreter

mapfile -t blocs < <(git ls-files 'src/BuildingBlocks/*.cs' | grep -v Migrations)
echo "Lignes du socle : $(cat "${blocs[@]}" | wc -l), dont $(cat "${blocs[@]}" | grep -vcE '^\s*(//|$|using |namespace |[{}]\s*$)') de code"
