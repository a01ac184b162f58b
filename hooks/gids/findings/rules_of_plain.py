"""The rules for plain language and tone: code E, which only `gids check` looks at."""

from __future__ import annotations

from gids.findings.rule import Rule

PLAIN_RULES = (
    Rule(
        "E01",
        "Zinnen zijn gemiddeld te lang",
        "error",
        "Korte zinnen lezen makkelijk, ook voor wie net Nederlands leert.",
        "gemiddeld 12 woorden per zin",
        "gemiddeld hoogstens 9 woorden per zin",
    ),
    Rule(
        "E02",
        "Zin is te lang",
        "error",
        "Wie traag leest, weet aan het eind van een lange zin het begin niet meer.",
        "Leg je baby voor elk slaapje op de rug in een leeg bed naast het bed van papa of mama.",
        "Leg je baby op de rug. Neem een leeg bed naast jullie bed.",
    ),
    Rule(
        "E03",
        "Pagina is te lang",
        "error",
        "Een ouder leest ongeveer anderhalve minuut. Wat daarna komt, mist hij.",
        "een pagina van 260 woorden",
        "hoogstens 220 woorden, de rest op een eigen pagina",
    ),
    Rule(
        "E04",
        "Tekst is te moeilijk",
        "error",
        "De score telt alles bij elkaar op: lengte, zeldzame woorden, bijzinnen, lijdende vorm.",
        "Ter preventie van wiegendood dient rugligging te worden geadviseerd.",
        "Leg je baby op de rug. Dat is veilig.",
    ),
    Rule(
        "E05",
        "Toon: druk, schuld, één ouder of vergelijken",
        "warning",
        "Wie zich schuldig voelt, stelt geen vragen meer.",
        "Goede moeders geven borstvoeding.",
        "Melk geven kan op meer manieren. Kies wat bij jullie past.",
    ),
    Rule(
        "E06",
        "Vertaling is veel langer of korter dan het Nederlands",
        "warning",
        "Meestal ontbreekt er dan iets, of is er iets bij gekomen.",
        "200 woorden Nederlands, 90 woorden Pools",
        "ongeveer evenveel zinnen en woorden als andere pagina's in die taal",
    ),
    Rule(
        "E07",
        "Zin in een vertaling is te lang",
        "warning",
        "Ook in je eigen taal lees je een korte zin makkelijker.",
        "één zin van 24 woorden",
        "twee zinnen, elk met één ding",
    ),
    Rule(
        "E08",
        "Uitzondering is niet nodig",
        "error",
        "Een uitzondering die niets meer uitzondert, verbergt straks een echte fout.",
        "plain: [{rule: E03, because: …}] bij een pagina van 180 woorden",
        "geen regel `plain`",
    ),
)
