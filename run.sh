#!/usr/bin/env bash
# From a fresh clone to a running SeveEmploi: SDK, private PostgreSQL, build, host. Ctrl+C stops all of it.
set -euo pipefail
# shellcheck source=outils/socle.sh
source "$(dirname "${BASH_SOURCE[0]}")/outils/socle.sh"

usage() {
  cat <<'FIN'
Usage : ./run.sh [--vide] [--port N]
  --vide    ne charge pas les données de démonstration
  --port N  port HTTP souhaité (5080 par défaut ; le premier port libre à partir de là)
Avec ConnectionStrings__Seve dans l'environnement, cette base est utilisée telle quelle ;
sinon une base PostgreSQL privée est créée dans .seve/postgres.
FIN
}

PORT=5080
DEMONSTRATION=true
while (($#)); do
  case $1 in
    --vide) DEMONSTRATION=false ;;
    --port)
      PORT=${2:-}
      [[ $PORT =~ ^[0-9]{1,5}$ ]] && ((PORT > 0 && PORT < 65536)) || echec "--port attend un nombre entre 1 et 65535."
      shift
      ;;
    -h | --help | --aide) usage && exit 0 ;;
    *) usage >&2 && exit 2 ;;
  esac
  shift
done

DOSSIER=$RACINE/.seve
SORTIE=$RACINE/artifacts/bin/SeveEmploi.Host/release
HOTE=$SORTIE/SeveEmploi.Host.dll
HOTE_PID= PG_DATA=$DOSSIER/postgres PG_DEMARRE=false

# --- one run.sh per clone -------------------------------------------------------------------------------------------------

umask 077
mkdir -p "$DOSSIER" 2>/dev/null && [[ -w $DOSSIER ]] ||
  echec "$DOSSIER n'est pas accessible en écriture : il a sans doute été créé par un autre compte."
[[ $(id -u) != 0 ]] || chmod 711 "$DOSSIER" # the account of PostgreSQL passes through

verrouiller() {
  local message="une autre exécution de ./run.sh est en cours dans ce dossier."
  if command -v flock >/dev/null; then
    exec 9>"$DOSSIER/verrou"
    flock -n 9 || echec "$message"
    return
  fi
  exec 9>/dev/null # macOS
  local owner
  owner=$(cat "$DOSSIER/verrou" 2>/dev/null || true)
  if [[ -n $owner && $owner != "$$" ]] && commande "$owner" | grep -q 'run\.sh'; then echec "$message"; fi
  printf '%s\n' "$$" >"$DOSSIER/verrou"
}

# The command line of a process, empty when it is gone.
commande() {
  if [[ -d /proc/self ]]; then
    { tr '\0' ' ' <"/proc/$1/cmdline"; } 2>/dev/null || true
  else
    ps -o args= -p "$1" 2>/dev/null || true
  fi
}

# --- stopping -------------------------------------------------------------------------------------------------------------

# arreter_hote PID: lets requests finish (30 s in ASP.NET Core), then insists.
arreter_hote() {
  local tick
  kill -TERM "$1" 2>/dev/null || return 0
  for ((tick = 0; tick < 350; tick++)); do
    [[ $(commande "$1") == *"$HOTE"* ]] || return 0
    sleep 0.1
  done
  kill -KILL "$1" 2>/dev/null || true
}

arreter() {
  local status=$?
  trap '' INT TERM HUP
  trap - EXIT
  if [[ -n $HOTE_PID ]]; then
    dire "Arrêt de l'application…"
    arreter_hote "$HOTE_PID"
    rm -f "$DOSSIER/host.pid"
  fi
  if [[ $PG_DEMARRE == true ]]; then
    dire "Arrêt de PostgreSQL…"
    sous_compte "$PG_BIN/pg_ctl" -D "$PG_DATA" -m fast -t 60 -s -w stop 9>&- ||
      sous_compte "$PG_BIN/pg_ctl" -D "$PG_DATA" -m immediate -s -w stop 9>&- || true
  fi
  exit "$status"
}

# The host of a run.sh that was killed still holds its port and its jobs.
arreter_orphelin() {
  local pid
  pid=$(cat "$DOSSIER/host.pid" 2>/dev/null || true)
  [[ -n $pid ]] || return 0
  if [[ $(commande "$pid") == *"$HOTE"* ]]; then
    dire "Une application de ce dossier tournait encore (processus $pid) : arrêt…"
    arreter_hote "$pid"
  fi
  rm -f "$DOSSIER/host.pid"
}

# --- database -------------------------------------------------------------------------------------------------------------

# Where the private cluster lives: .seve, unless the account of PostgreSQL cannot get there (a clone below /root).
situer_base() {
  choisir_compte "$PG_DATA"
  PG_MAISON=$DOSSIER
  if ! sous_compte test -x "$DOSSIER"; then
    PG_MAISON=/var/lib/seve-emploi/$(printf '%s' "$RACINE" | cksum | cut -d' ' -f1)
    PG_DATA=$PG_MAISON/postgres
    (umask 022 && mkdir -p "$PG_MAISON")
    choisir_compte "$PG_DATA"
    dire "Le compte de PostgreSQL ne peut pas entrer dans $DOSSIER : la base est dans $PG_DATA"
  fi
  PG_JOURNAL=$PG_MAISON/postgres.log
  [[ -n $PG_COMPTE || ! -d $PG_DATA || -O $PG_DATA ]] ||
    echec "$PG_DATA appartient à un autre compte : relancez avec ce compte, ou supprimez ce dossier."
}

# Everything happens in a folder aside, renamed when complete: a kill in the middle leaves no half-made cluster.
creer_base() {
  local draft=$PG_MAISON/postgres.nouveau password pwfile
  dire "Création de la base privée dans $PG_DATA…"
  password=$(head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n')
  printf '%s\n' "$password" >"$DOSSIER/postgres.mdp"
  rm -rf "$draft" && mkdir "$draft"
  pwfile=$PG_MAISON/postgres.mdp.initdb
  printf '%s\n' "$password" >"$pwfile"
  [[ -z $PG_COMPTE ]] || chown "$PG_COMPTE" "$draft" "$pwfile"
  # French alphabetical order and case folding by default, whatever the locales of the machine.
  sous_compte "$PG_BIN/initdb" -D "$draft" -U postgres -A scram-sha-256 --pwfile="$pwfile" --data-checksums \
    -E UTF8 --locale=C --locale-provider=icu --icu-locale=fr --no-instructions >"$DOSSIER/initdb.log" 2>&1 ||
    { cat "$DOSSIER/initdb.log" >&2 && echec "initdb a échoué."; }
  rm -f "$pwfile"
  # Not a superuser: row security must apply to it. Its migrations may create the role of the application.
  sous_compte "$PG_BIN/postgres" --single -D "$draft" postgres >"$DOSSIER/initdb.log" 2>&1 <<SQL
create role seve login createrole password '$password'
create database seve owner seve
SQL
  if grep -E 'ERROR|FATAL' "$DOSSIER/initdb.log" >&2; then echec "la création de la base a échoué."; fi
  mv "$draft" "$PG_DATA"
}

demarrer_base() {
  local pid attempt started=false
  if [[ -f $PG_DATA/postmaster.pid ]]; then
    pid=$(head -n 1 "$PG_DATA/postmaster.pid")
    if [[ $(commande "$pid") == *postgres*"$PG_DATA"* ]]; then
      PG_DEMARRE=true
      PG_PORT=$(sed -n 4p "$PG_DATA/postmaster.pid")
      dire "Base privée déjà démarrée (processus $pid)."
      return
    fi
    # After a crash the number may belong to a stranger, and PostgreSQL would then refuse to start.
    if [[ -n $(commande "$pid") ]]; then rm -f "$PG_DATA/postmaster.pid"; fi
  fi
  [[ -z $PG_COMPTE ]] || { touch "$PG_JOURNAL" && chown "$PG_COMPTE" "$PG_JOURNAL"; }
  PG_DEMARRE=true
  # Right after a kill -9 the first start may fail: the shared memory of the dead server is still in use.
  for attempt in 1 2 3; do
    PG_PORT=$(port_libre 55432)
    if sous_compte "$PG_BIN/pg_ctl" -D "$PG_DATA" -w -s -t 60 -l "$PG_JOURNAL" \
      -o "-p $PG_PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200" start 9>&- >/dev/null 2>&1; then
      started=true && break
    fi
    sleep "$attempt"
  done
  [[ $started == true ]] || { tail -n 20 "$PG_JOURNAL" >&2 && PG_DEMARRE=false && echec "PostgreSQL ne démarre pas (journal : $PG_JOURNAL)."; }
}

preparer_base() {
  if [[ -n ${ConnectionStrings__Seve:-} ]]; then
    BASE="celle de ConnectionStrings__Seve"
    return
  fi
  situer_base
  local version=
  # Read as root or as the owner; choisir_compte has checked that we are one of them.
  [[ ! -f $PG_DATA/PG_VERSION ]] || version=$(cat "$PG_DATA/PG_VERSION")
  exiger_postgres "$version" ConnectionStrings__Seve
  [[ -n $version ]] || { choisir_compte "$PG_DATA" && creer_base; } # the installation may have brought the account postgres
  [[ -f $DOSSIER/postgres.mdp ]] || echec "$DOSSIER/postgres.mdp (mot de passe de la base) a disparu ; supprimez $PG_DATA pour repartir de zéro."
  demarrer_base
  export ConnectionStrings__Seve="Host=127.0.0.1;Port=$PG_PORT;Username=seve;Password=$(cat "$DOSSIER/postgres.mdp");Database=seve"
  BASE="PGPASSWORD=\$(cat .seve/postgres.mdp) psql -h 127.0.0.1 -p $PG_PORT -U seve seve"
}

# --- host -----------------------------------------------------------------------------------------------------------------

# Content of everything that can influence the build, and of what it produced.
empreinte() {
  (
    cd "$RACINE"
    find . \( -path ./.git -o -path ./.seve -o -path ./artifacts -o -path ./tests -o -path ./docs -o -name node_modules \) -prune \
      -o -type f ! -name '*.md' -exec cksum {} + | LC_ALL=C sort
    cksum "$SORTIE"/SeveEmploi.*.dll 2>/dev/null || true
    dotnet --version
  ) | cksum
}

construire() {
  local stamp=$DOSSIER/empreinte
  if [[ -f $HOTE && -f $stamp && $(cat "$stamp") == "$(empreinte)" ]]; then return; fi
  dire "Compilation (quelques minutes la première fois)…"
  rm -f "$stamp"
  # Build servers would outlive Ctrl+C.
  if ! (umask 022 && dotnet build "$RACINE/src/Host/SeveEmploi.Host" -c Release -v quiet --nologo --disable-build-servers) \
    >"$DOSSIER/build.log" 2>&1 </dev/null; then
    cat "$DOSSIER/build.log" >&2
    echec "la compilation a échoué (journal : .seve/build.log)."
  fi
  empreinte >"$stamp"
}

# The first line of the answer is enough, and needs no curl.
pret() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$PORT"
    printf 'GET /sante/pret HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    IFS= read -r -t 5 answer <&3
    [[ $answer == HTTP/1.?\ 200* ]]
  ) 2>/dev/null
}

demarrer_hote() {
  local wanted=$PORT
  PORT=$(port_libre "$PORT")
  [[ $PORT == "$wanted" ]] || dire "Le port $wanted est pris : l'application écoutera sur $PORT."
  export ASPNETCORE_URLS="http://127.0.0.1:$PORT" ASPNETCORE_CONTENTROOT="$RACINE/src/Host/SeveEmploi.Host"
  export Seve__Dossier="$DOSSIER" Seve__Demonstration="$DEMONSTRATION"
  dotnet "$HOTE" >"$DOSSIER/host.log" 2>&1 </dev/null 9>&- &
  HOTE_PID=$!
  printf '%s\n' "$HOTE_PID" >"$DOSSIER/host.pid"
}

hote_vivant() { kill -0 "$HOTE_PID" 2>/dev/null; }

attendre_hote() {
  local deadline=$((SECONDS + 120))
  until pret; do
    if ! hote_vivant || ((SECONDS >= deadline)); then
      dire "Dernières lignes de .seve/host.log :" >&2
      tail -n 30 "$DOSSIER/host.log" >&2
      hote_vivant || { HOTE_PID= && rm -f "$DOSSIER/host.pid" && echec "l'application s'est arrêtée pendant son démarrage."; }
      echec "l'application n'est pas prête après 120 secondes."
    fi
    sleep 0.1
  done
}

annoncer() {
  cat <<FIN

SEVE Emploi est prêt (en $SECONDS s).
  API         http://127.0.0.1:$PORT/api/v1
  Swagger     http://127.0.0.1:$PORT/swagger
  Courriels   .seve/courriels/ (sans serveur SMTP, ils s'écrivent là)
  Base        $BASE
  Journal     .seve/host.log
FIN
  [[ ! -f $DOSSIER/demonstration.json ]] || dire "  Comptes     .seve/demonstration.json (un par rôle, et trois clients d'API)"
  dire "Ctrl+C pour tout arrêter."
}

# --- main -----------------------------------------------------------------------------------------------------------------

verrouiller
trap arreter EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

verifier_sdk
arreter_orphelin
preparer_base
construire
demarrer_hote
attendre_hote
annoncer

STATUT=0
wait "$HOTE_PID" || STATUT=$?
HOTE_PID=
rm -f "$DOSSIER/host.pid"
tail -n 30 "$DOSSIER/host.log" >&2
echec "l'application s'est arrêtée d'elle-même (code $STATUT)."
