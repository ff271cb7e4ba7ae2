#!/usr/bin/env bash
# From a fresh clone to the side-by-side table: wrk, a private PostgreSQL in .seve/mesure, the host and the reference program published as in
# production, a fictive country of the size asked, and the driver of tests/SeveEmploi.Performance. Ctrl+C stops all of it.
set -euo pipefail
# shellcheck source=outils/socle.sh
source "$(dirname "${BASH_SOURCE[0]}")/outils/socle.sh"

usage() {
  cat <<'FIN'
Usage : ./mesurer.sh [cote-a-cote | croissance | surcharge | deux-hotes] [options]
  cote-a-cote     le produit et un programme nu, aux mêmes questions sur les mêmes tables (par défaut)
  croissance      chaque lecture à 10 000, 100 000 et 1 200 000 saisies ; 10 000 000 aussi avec --tout
  surcharge       500 clients sur un pool de 20 connexions
  deux-hotes      deux hôtes sur une base : débit des deux, et ce qu'ils doivent partager
Options :
  --structures N  taille du pays (20000 par défaut, 400 avec --rapide)
  --mois N        mois couverts (60 par défaut, 14 avec --rapide)
  --repetitions N --secondes N      3 × 10 s par défaut
  --seulement A,B ne mesure que ces charges (« structure », « candidatures », « agregat », …)
  --rapide        1 × 3 s sur un petit pays : pour essayer, pas pour citer
  --tout          avec croissance : aussi 10 000 000 de saisies
  --garder        réutilise la publication et les bases du dernier passage
Les tableaux sont aussi dans artifacts/mesure/. Explications : docs/performance.md
FIN
}

GARDER=false
ARGUMENTS=()
while (($#)); do
  case $1 in
    -h | --help | --aide) usage && exit 0 ;;
    --garder) GARDER=true ;;
    --structures | --mois | --repetitions | --secondes | --seulement)
      [[ -n ${2:-} ]] || echec "$1 attend une valeur."
      ARGUMENTS+=("$1" "$2")
      shift
      ;;
    cote-a-cote | croissance | surcharge | deux-hotes | --rapide | --tout) ARGUMENTS+=("$1") ;;
    *) usage >&2 && exit 2 ;;
  esac
  shift
done

DOSSIER=$RACINE/.seve/mesure
SORTIE=$RACINE/artifacts/mesure
PG_DATA=$DOSSIER/postgres PG_DEMARRE=false PILOTE_PID=
umask 077
mkdir -p "$DOSSIER" "$SORTIE"
[[ $(id -u) != 0 ]] || chmod 711 "$RACINE/.seve" "$DOSSIER" # the account of PostgreSQL passes through

arreter() {
  local status=$?
  trap '' INT TERM HUP
  trap - EXIT
  if [[ -n $PILOTE_PID ]]; then
    kill -TERM "$PILOTE_PID" 2>/dev/null || true # it stops the programs that it started
    wait "$PILOTE_PID" 2>/dev/null || true
  fi
  if [[ $PG_DEMARRE == true ]]; then
    sous_compte "$PG_BIN/pg_ctl" -D "$PG_DATA" -m fast -t 60 -s -w stop 9>&- || true
  fi
  exit "$status"
}

exiger_wrk() {
  command -v wrk >/dev/null && return 0
  local sudo=()
  if command -v apt-get >/dev/null && { [[ $(id -u) == 0 ]] || sudo -n true 2>/dev/null; }; then
    [[ $(id -u) == 0 ]] || sudo=(sudo -n)
    dire "wrk est absent : installation du paquet Debian wrk…"
    ${sudo[@]+"${sudo[@]}"} apt-get update >/dev/null 2>&1 || true
    ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends wrk >/dev/null 2>&1 </dev/null || true
  fi
  command -v wrk >/dev/null || echec "wrk est introuvable : il produit les charges.
  Debian, Ubuntu  sudo apt-get install wrk
  Fedora, RHEL    sudo dnf install wrk
  macOS           brew install wrk"
}

# Durability stays on; the rest is what a server of this size would be given.
regler_base() {
  cat <<'FIN'
max_connections = 300
shared_buffers = 2GB
effective_cache_size = 8GB
work_mem = 32MB
maintenance_work_mem = 512MB
max_wal_size = 8GB
min_wal_size = 1GB
checkpoint_timeout = 30min
random_page_cost = 1.1
effective_io_concurrency = 200
jit = off
max_parallel_workers_per_gather = 0
autovacuum_naptime = 5min
log_min_messages = warning
FIN
}

preparer_base() {
  exiger_postgres "" PG_BIN
  choisir_compte "$PG_DATA"
  if ! sous_compte test -x "$DOSSIER"; then # a clone below /root
    PG_DATA=/var/lib/seve-emploi/mesure-$(printf '%s' "$RACINE" | cksum | cut -d' ' -f1)/postgres
    (umask 022 && mkdir -p "${PG_DATA%/*}")
    choisir_compte "$PG_DATA"
  fi
  PG_JOURNAL=${PG_DATA%/*}/postgres.log
  if [[ ! -f $PG_DATA/PG_VERSION ]]; then
    dire "Création d'une base PostgreSQL privée dans $PG_DATA…"
    rm -rf "$PG_DATA" && mkdir "$PG_DATA"
    [[ -z $PG_COMPTE ]] || chown "$PG_COMPTE" "$PG_DATA"
    # It listens on this machine only, and only for the time of a measure.
    sous_compte "$PG_BIN/initdb" -D "$PG_DATA" -U postgres -A trust -E UTF8 --locale=C --locale-provider=icu --icu-locale=fr --no-instructions \
      >"$DOSSIER/initdb.log" 2>&1 || { cat "$DOSSIER/initdb.log" >&2 && echec "initdb a échoué."; }
    regler_base >>"$PG_DATA/postgresql.conf"
    printf 'create role seve login createrole;\ngrant pg_signal_backend to seve;\n' |
      sous_compte "$PG_BIN/postgres" --single -D "$PG_DATA" postgres >>"$DOSSIER/initdb.log" 2>&1
  fi
  PG_PORT=$(port_libre 55500)
  touch "$PG_JOURNAL"
  [[ -z $PG_COMPTE ]] || chown "$PG_COMPTE" "$PG_JOURNAL"
  PG_DEMARRE=true
  sous_compte "$PG_BIN/pg_ctl" -D "$PG_DATA" -w -s -t 60 -l "$PG_JOURNAL" \
    -o "-p $PG_PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories=" start 9>&- >/dev/null ||
    { tail -n 20 "$PG_JOURNAL" >&2 && PG_DEMARRE=false && echec "PostgreSQL ne démarre pas (journal : $PG_JOURNAL)."; }
}

# publier PROJECT FOLDER: as a server would run it, compiled ahead of time. It restores what the lock files of everybody do not say, hence
# lock files and intermediate files of its own.
publier() {
  [[ $GARDER == true && -d $SORTIE/$2 ]] && return 0
  rm -rf "${SORTIE:?}/$2"
  (umask 022 && dotnet publish "$1" -c Release -r "$MACHINE" --self-contained false -p:PublishReadyToRun=true -p:SeveMesure=true \
    -p:ArtifactsPath="$SORTIE/construction" -p:RunAnalyzers=false -o "$SORTIE/$2" -v quiet --nologo --disable-build-servers) \
    >"$DOSSIER/construction.log" 2>&1 </dev/null || { rm -rf "${SORTIE:?}/$2" && cat "$DOSSIER/construction.log" >&2 && echec "la publication de $1 a échoué."; }
}

construire() {
  local systeme=linux
  [[ $(uname -s) != Darwin ]] || systeme=osx
  MACHINE=$systeme-x64
  [[ $(uname -m) != aarch64 && $(uname -m) != arm64 ]] || MACHINE=$systeme-arm64
  dire "Publication du produit et du programme de référence, compilation du pilote…"
  publier src/Host/SeveEmploi.Host hote
  publier tests/SeveEmploi.Performance.Reference reference
  (umask 022 && dotnet build tests/SeveEmploi.Performance -c Release -v quiet --nologo -p:RunAnalyzers=false --disable-build-servers) >"$DOSSIER/construction.log" 2>&1 </dev/null ||
    { cat "$DOSSIER/construction.log" >&2 && echec "la compilation du pilote a échoué."; }
}

cd "$RACINE"
if command -v flock >/dev/null; then
  exec 9>"$DOSSIER/verrou"
  flock -n 9 || echec "une autre mesure est en cours dans ce dossier."
fi
trap arreter EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

[[ -d /proc/self ]] || echec "les mesures lisent /proc : il faut Linux."
verifier_sdk
exiger_wrk
construire
preparer_base

export SEVE_MESURE_SERVEUR="Host=127.0.0.1;Port=$PG_PORT" SEVE_MESURE_PG_PID
SEVE_MESURE_PG_PID=$(head -n 1 "$PG_DATA/postmaster.pid")
dotnet artifacts/bin/SeveEmploi.Performance/release/SeveEmploi.Performance.dll mesurer ${ARGUMENTS[@]+"${ARGUMENTS[@]}"} 9>&- &
PILOTE_PID=$!
STATUT=0
wait "$PILOTE_PID" || STATUT=$?
PILOTE_PID=
exit "$STATUT"
