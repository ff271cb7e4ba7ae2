# shellcheck shell=bash
# Sourced by run.sh and test.sh: the .NET SDK, the PostgreSQL binaries, and the account that runs PostgreSQL.
# Works with bash 3.2 (macOS). Messages are for the user, hence in French.
set -euo pipefail

RACINE=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
PG_MINIMUM=15

# Service managers and some CI runners start without HOME; dotnet and NuGet need one.
if [[ -z ${HOME:-} ]]; then HOME=$(cd ~ && pwd) && export HOME; fi
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

dire() { printf '%s\n' "$*"; }
echec() {
  printf 'Erreur : %s\n' "$*" >&2
  exit 1
}

verifier_sdk() {
  local folder version
  if ! command -v dotnet >/dev/null; then
    for folder in "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
      if [[ -x $folder/dotnet ]]; then export PATH="$folder:$PATH" DOTNET_ROOT="$folder" && break; fi
    done
  fi
  # Run in the repository, dotnet answers the version that global.json selects, and fails when there is none.
  version=$(cd "$RACINE" && dotnet --version 2>/dev/null) || version=
  [[ $version == 10.0.[4-9]* ]] || echec "le SDK .NET 10.0.4xx est nécessaire (global.json)${version:+, trouvé : $version}.
  Téléchargement : https://dotnet.microsoft.com/fr-fr/download/dotnet/10.0
  SDK installés ici : $(dotnet --list-sdks 2>/dev/null | tr '\n' ' ' || true)"
}

majeure() { "$1/postgres" --version 2>/dev/null | sed -E 's/^[^0-9]*([0-9]+).*/\1/'; }

# Folders that may hold the server binaries, the preferred first.
dossiers_postgres() {
  [[ -z ${PG_BIN:-} ]] || printf '%s\n' "$PG_BIN"
  {
    ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin \
      /Applications/Postgres.app/Contents/Versions/*/bin 2>/dev/null || true
  } | while read -r folder; do printf '%s %s\n' "$(majeure "$folder")" "$folder"; done | sort -rn | cut -d' ' -f2-
  printf '%s\n' "$PATH" | tr ':' '\n'
}

# trouver_postgres [MAJOR]: sets PG_BIN; a data folder opens only with the major version that created it.
trouver_postgres() {
  local wanted=${1:-} folder version
  while read -r folder; do
    [[ -x $folder/initdb && -x $folder/postgres && -x $folder/pg_ctl ]] || continue
    version=$(majeure "$folder")
    [[ -n $version ]] && ((version >= PG_MINIMUM)) || continue
    [[ -z $wanted || $version == "$wanted" ]] || continue
    export PG_BIN=$folder
    return 0
  done < <(dossiers_postgres)
  return 1
}

installer_postgres() {
  local sudo=()
  command -v apt-get >/dev/null || return 1
  if [[ $(id -u) != 0 ]]; then
    sudo -n true 2>/dev/null || return 1
    sudo=(sudo -n)
  fi
  dire "PostgreSQL est absent : installation du paquet Debian postgresql…"
  # Debian's package creates and starts a cluster of its own on port 5432; ours are private.
  local setting=/etc/postgresql-common/createcluster.d/seve-emploi.conf log
  log=$(mktemp)
  ${sudo[@]+"${sudo[@]}"} mkdir -p "${setting%/*}"
  printf 'create_main_cluster = false\n' | ${sudo[@]+"${sudo[@]}"} tee "$setting" >/dev/null
  local status=0
  {
    ${sudo[@]+"${sudo[@]}"} apt-get update &&
      ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql
  } >"$log" 2>&1 </dev/null || status=$?
  ${sudo[@]+"${sudo[@]}"} rm -f "$setting"
  [[ $status == 0 ]] || tail -n 15 "$log" >&2
  rm -f "$log"
  return "$status"
}

# exiger_postgres [MAJOR] VARIABLE: VARIABLE is the one that names another server instead.
exiger_postgres() {
  local wanted=$1 variable=$2
  trouver_postgres "$wanted" && return 0
  if [[ -n $wanted ]]; then
    echec "la base de ce dossier a été créée par PostgreSQL $wanted, dont les binaires sont introuvables.
  Réinstallez PostgreSQL $wanted (ou indiquez son dossier bin dans PG_BIN), ou repartez de zéro en supprimant $PG_DATA"
  fi
  if installer_postgres && trouver_postgres; then return 0; fi
  echec "PostgreSQL ≥ $PG_MINIMUM est introuvable. Au choix :
  Debian, Ubuntu  sudo apt-get install postgresql
  Fedora, RHEL    sudo dnf install postgresql-server
  macOS           brew install postgresql@17
  déjà installé   PG_BIN=/chemin/vers/bin $0
  Docker          docker run -d --name seve-pg -e POSTGRES_PASSWORD=seve -p 127.0.0.1:5432:5432 postgres:17
                  export $variable='Host=127.0.0.1;Username=postgres;Password=seve;Database=postgres'
  autre serveur   export $variable='Host=…;Username=…;Password=…;Database=…'"
}

# postgres refuses to run as root: sets PG_COMPTE to uid:gid of the account that runs it, empty when we run it ourselves.
choisir_compte() {
  local data=$1 account
  PG_COMPTE=
  [[ $(id -u) == 0 ]] || return 0
  command -v setpriv >/dev/null || echec "sous root, setpriv (util-linux) est nécessaire ; lancez plutôt ce script avec un compte ordinaire."
  if [[ -d $data ]] && [[ $(stat -c %u "$data") != 0 ]]; then
    PG_COMPTE=$(stat -c %u:%g "$data") # an ordinary user created it
    return 0
  fi
  for account in postgres nobody; do
    if id "$account" >/dev/null 2>&1; then PG_COMPTE="$(id -u "$account"):$(id -g "$account")" && return 0; fi
  done
  echec "ni le compte postgres ni le compte nobody n'existent : lancez ce script avec un compte ordinaire."
}

# Runs a command as the account of PostgreSQL, from a folder that it can enter.
sous_compte() (
  cd /
  export LC_ALL=C
  [[ -n $PG_COMPTE ]] || exec "$@"
  exec setpriv --reuid="${PG_COMPTE%:*}" --regid="${PG_COMPTE#*:}" --clear-groups -- "$@"
)

# True when something listens on this loopback port.
port_pris() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

port_libre() {
  local port=$1
  while port_pris "$port"; do port=$((port + 1)); done
  printf '%s\n' "$port"
}
