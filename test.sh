#!/usr/bin/env bash
# Builds the solution once and runs all its tests. Arguments go to dotnet test: ./test.sh --filter FullyQualifiedName~Siret
# SEVE_TEST_DB (a connection string with the right to create databases) replaces the throw-away PostgreSQL cluster.
# The last line is always "N passed, N failed"; the exit status is 0 when something passed and nothing failed or was skipped.
set -euo pipefail
# shellcheck source=outils/socle.sh
source "$(dirname "${BASH_SOURCE[0]}")/outils/socle.sh"
cd "$RACINE"

SOLUTION=SeveEmploi.sln
PASSED=0 FAILED=0 FINISHED=false COMPILER=false
RESULTS=$(mktemp -d)

# The compiler that the build shares would stay ten minutes; another build that uses it now is served to its end.
arreter_compilateur() {
  [[ $COMPILER == true ]] || return 0
  COMPILER=false
  dotnet build-server shutdown --vbcscompiler >/dev/null </dev/null || true
}

# One server for the whole run, and on it one migrated database that the first test project prepares: each would spend 15 s on its own.
PG_ESSAI=
demarrer_serveur() {
  PG_ESSAI=$(mktemp -d /tmp/pgt-XXXXXX) # short: the path of a socket is limited to 107 bytes
  choisir_compte "$PG_ESSAI/data"
  [[ -z $PG_COMPTE ]] || chown "$PG_COMPTE" "$PG_ESSAI"
  {
    sous_compte "$PG_BIN/initdb" -D "$PG_ESSAI/data" -U postgres -A trust --no-sync -E UTF8 --locale=C --locale-provider=icu --icu-locale=fr --no-instructions
    # As the role of run.sh: owner of its databases and no superuser, for whom row security would not apply.
    # What the application role left open is closed when a database is dropped.
    printf 'create role seve login createdb createrole;\ngrant pg_signal_backend to seve;\n' | sous_compte "$PG_BIN/postgres" --single -D "$PG_ESSAI/data" postgres
    # The machine does not crash, so nothing is flushed; nothing listens on TCP.
    sous_compte "$PG_BIN/pg_ctl" -D "$PG_ESSAI/data" -l "$PG_ESSAI/log" -w -s -o "-k $PG_ESSAI -p 5432 -c listen_addresses= -c fsync=off \
      -c synchronous_commit=off -c full_page_writes=off -c max_connections=400 -c shared_buffers=128MB -c max_wal_size=2GB -c autovacuum=off -c jit=off" start
  } >"$RESULTS/postgres.log" 2>&1 </dev/null || { cat "$RESULTS/postgres.log" >&2 && echec "PostgreSQL ne démarre pas."; }
  export SEVE_TEST_DB="Host=$PG_ESSAI;Port=5432;Username=seve;Database=postgres" SEVE_TEST_MODELE="modele_$$"
}

arreter_serveur() {
  [[ -n $PG_ESSAI ]] || return 0
  sous_compte "$PG_BIN/pg_ctl" -D "$PG_ESSAI/data" -m immediate -s -w stop >/dev/null 2>&1 || true
  rm -rf "$PG_ESSAI"
}

# Whatever happens, the last line is the total, and an interrupted run is a failed run.
conclure() {
  local status=$?
  arreter_compilateur
  arreter_serveur
  rm -rf "$RESULTS"
  if [[ $FINISHED != true ]] && ((FAILED == 0)); then FAILED=1; fi
  printf '%d passed, %d failed\n' "$PASSED" "$FAILED"
  ((status != 0 || FAILED > 0 || PASSED == 0)) && exit $((status > 0 ? status : 1))
  exit 0
}
trap conclure EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# compter FILE ATTRIBUTE: an attribute of the only <Counters> of a trx file.
compter() { grep -o '<Counters [^>]*' "$1" | grep -o " $2=\"[0-9]*\"" | tr -dc '0-9'; }

# totaliser STATUS: adds up the trx files of every test project; $1 is the exit status of dotnet test.
totaliser() {
  local project name file passed ignored bad skipped=0
  while read -r project; do
    name=$(basename "$project" .csproj)
    if ! compgen -G "$RESULTS/$name/*.trx" >/dev/null; then
      # A filter may leave a project without any test; then dotnet test has succeeded.
      if [[ $FILTERED != true || $1 != 0 ]]; then
        dire "$name n'a produit aucun résultat : aucun test, ou arrêt brutal."
        FAILED=$((FAILED + 1))
      fi
      continue
    fi
    for file in "$RESULTS/$name"/*.trx; do
      passed=$(compter "$file" passed)
      # VSTest leaves notExecuted at 0: what was not executed is a skipped test.
      ignored=$(($(compter "$file" total) - $(compter "$file" executed)))
      bad=$(($(compter "$file" executed) - passed))
      if ((bad == 0)) && ! grep -q '<ResultSummary outcome="Completed"' "$file"; then
        dire "$name : l'exécution ne s'est pas terminée normalement."
        bad=1
      fi
      PASSED=$((PASSED + passed)) FAILED=$((FAILED + bad)) skipped=$((skipped + ignored))
    done
  done < <(projets_de_test)
  if ((skipped > 0)); then
    dire "$skipped test(s) ignoré(s) : un test ignoré compte comme un échec."
    FAILED=$((FAILED + skipped))
  fi
  if (($1 != 0 && FAILED == 0)); then FAILED=1; fi
}

projets_de_test() { grep -o '"[^"]*\.Tests\.csproj"' "$SOLUTION" | tr -d '"' | tr '\\' '/'; }

FILTERED=false
for argument in "$@"; do
  case $argument in
    --filter | --filter=* | --filter:*) FILTERED=true ;;
    -r | --results-directory*) echec "--results-directory est réservé à test.sh." ;;
  esac
done

verifier_sdk
if [[ -z ${SEVE_TEST_DB:-} ]]; then exiger_postgres "" SEVE_TEST_DB; fi

# A compiler or a test process is over before profile-guided optimisation pays: its instrumentation alone costs a good part of a run.
export DOTNET_TieredPGO=0

dire "Compilation de la solution…"
# One compiler for all the projects, whatever the environment prefers: the analyzers become machine code once, not thirty times.
COMPILER=true
dotnet build "$SOLUTION" --nologo -v quiet -nodeReuse:false -p:UseSharedCompilation=true </dev/null
arreter_compilateur

# tests/Directory.Build.props gives each project its own folder below this one, so that no trx overwrites another.
export SEVE_RESULTATS=$RESULTS
if [[ -z ${SEVE_TEST_DB:-} ]]; then demarrer_serveur; fi
STATUS=0
dotnet test "$SOLUTION" --no-build --nologo -m:2 --logger trx "$@" </dev/null || STATUS=$?
totaliser "$STATUS"
FINISHED=true
