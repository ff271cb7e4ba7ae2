-- wrk -s requetes.lua URL -- <file of requests> <seed> <count answers by status: oui|non>
-- Each line of the file is one request: method, path, headers (name:value, separated by |), body; tabs between them. They are formatted
-- once, shuffled with the seed, then sent round and round: what wrk spends on a request is the same whatever the program measured.
local pretes, rang = {}, 0
local fil

function setup(thread)
  fil = thread
end

function init(args)
  math.randomseed(tonumber(args[2] or "1"))
  for ligne in io.lines(args[1]) do
    local methode, chemin, entetes, corps = ligne:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t?(.*)$")
    local h = {}
    for nom, valeur in entetes:gmatch("([^:|]+):([^|]*)") do h[nom] = valeur end
    pretes[#pretes + 1] = wrk.format(methode, chemin, h, corps ~= "" and corps or nil)
  end
  for i = #pretes, 2, -1 do
    local j = math.random(i)
    pretes[i], pretes[j] = pretes[j], pretes[i]
  end
  statuts, sans_retry = {}, 0
  if args[3] == "oui" then
    response = function(status, headers)
      local cle = "s" .. status
      statuts[cle] = (statuts[cle] or 0) + 1
      if status == 503 and not (headers["Retry-After"] or headers["retry-after"]) then sans_retry = sans_retry + 1 end
    end
  end
end

function request()
  rang = rang % #pretes + 1
  return pretes[rang]
end

function done(s, l)
  local e = s.errors
  io.write(string.format("RESULTAT requetes=%d us=%d octets=%d p50=%d p90=%d p99=%d max=%d refus=%d liaison=%d delai=%d sans_retry=%d",
    s.requests, s.duration, s.bytes, l:percentile(50), l:percentile(90), l:percentile(99), l.max, e.status, e.connect + e.read + e.write, e.timeout,
    fil:get("sans_retry")))
  for cle, nombre in pairs(fil:get("statuts")) do io.write(string.format(" %s=%d", cle, nombre)) end
  io.write("\n")
end
