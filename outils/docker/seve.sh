#!/bin/sh
# Run once by the postgres image, on an empty volume: the same role as run.sh. Not a superuser: row security must apply to it.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$SEVE_MOT_DE_PASSE" -U postgres <<'SQL'
create role seve login createrole password :'password';
create database seve owner seve;
SQL
