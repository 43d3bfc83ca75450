"""Writes the weighted scores of core as programs for other tools.

Only what they can do in a line or two: the mean per dimension, and readiness. No rules, verdicts,
delivery models, checks of the input or intervals, all of which Shorewise does in the same run.
"""
import json
import sys

questionnaire = json.load(open(sys.argv[1], encoding="utf-8"))
folder = sys.argv[2]
scales = questionnaire.get("scales", {})
if isinstance(scales, list):
    scales = {scale["id"]: scale["options"] for scale in scales}
scored = [d for d in questionnaire["dimensions"] if d["role"] in ("capability", "guard", "demand")]


def options(question):
    return question.get("options") or scales[question["scale"]]


def points(question):
    return {o["id"]: 100.0 * o["points"] / question.get("outOf", 100) for o in options(question)}


def members(dimension):
    return [q for q in questionnaire["questions"] if q["dimension"] == dimension["id"]
            and any("points" in o for o in options(q))]


# Questions that are hidden for some would need the conditions too; those dimensions are left out.
plain = [d for d in scored if all("showIf" not in q for q in members(d))]
capabilities = [d for d in plain if d["role"] == "capability"]

with open(folder + "/scores.mlr", "w", encoding="utf-8") as out:
    out.write("begin {\n")
    for d in plain:
        for q in members(d):
            for option, value in points(q).items():
                out.write(f'  @p["{q["id"]}"]["{option}"] = {value};\n')
    out.write("}\n")
    for d in plain:
        weights = sum(q.get("weight", 1) for q in members(d))
        terms = []
        for q in members(d):
            field = f'${{{q["id"]}}}'
            if q.get("select") == "many":
                how = q.get("combine", "max")
                fold = {"max": "max(acc, e)", "min": "min(acc, e)", "sum": "acc + e"}[how]
                start = {"max": "0.0", "min": "100.0", "sum": "0.0"}[how]
                name = "v_" + q["id"].replace(".", "_").replace("-", "_")
                step = fold.replace("acc", name).replace(" e", f' @p["{q["id"]}"][part]')
                out.write(f'num {name} = {start};\n')
                out.write(f'for (i, part in splitax({field}, "|")) {{ {name} = {step}; }}\n')
                value = f"min({name}, 100.0)"
            else:
                value = f'@p["{q["id"]}"][{field}]'
            terms.append(f'{q.get("weight", 1)} * {value}')
        out.write(f'${{{d["id"]}}} = ({" + ".join(terms)}) / {weights};\n')
    total = sum(d["weight"] for d in capabilities)
    out.write("$readiness = (" + " + ".join(f'{d["weight"]} * ${{{d["id"]}}}' for d in capabilities)
              + f") / {total};\n")

with open(folder + "/scores.py", "w", encoding="utf-8") as out:
    out.write("import sys\nimport pandas as pd\n")
    out.write("t = pd.read_csv(sys.argv[1], dtype=str, keep_default_na=False)\n")
    for d in plain:
        weights = sum(q.get("weight", 1) for q in members(d))
        terms = []
        for q in members(d):
            column = f't["{q["id"]}"]'
            if q.get("select") == "many":
                how = q.get("combine", "max")
                # Few combinations are really there, so each is worked out once.
                out.write(f"p = {points(q)!r}\n")
                out.write(f"m = {{c: min(100.0, {how}(p[o] for o in c.split('|')))"
                          f" for c in {column}.unique()}}\n")
                terms.append(f"{q.get('weight', 1)} * {column}.map(m)")
                out.write(f"s{len(terms)} = {terms[-1]}\n")
            else:
                terms.append(f"{q.get('weight', 1)} * {column}.map({points(q)!r})")
                out.write(f"s{len(terms)} = {terms[-1]}\n")
        names = " + ".join(f"s{i + 1}" for i in range(len(terms)))
        out.write(f't["{d["id"]}"] = ({names}) / {weights}\n')
    total = sum(d["weight"] for d in capabilities)
    out.write('t["readiness"] = (' + " + ".join(f'{d["weight"]} * t["{d["id"]}"]'
              for d in capabilities) + f") / {total}\n")
    out.write("t.to_csv(sys.argv[2], index=False)\n")

with open(folder + "/scores.sql", "w", encoding="utf-8") as out:
    def text(value):
        return "'" + value.replace("'", "''") + "'"

    def lookup(value, question):
        whens = " ".join(f"WHEN {text(o)} THEN {p!r}" for o, p in points(question).items())
        return f"CASE {value} {whens} END"

    out.write("COPY (SELECT *, (" + " + ".join(f'{d["weight"]} * "{d["id"]}"' for d in capabilities)
              + f") / {total} AS readiness FROM (SELECT *")
    for d in plain:
        weights = sum(q.get("weight", 1) for q in members(d))
        terms = []
        for q in members(d):
            column = f'"{q["id"]}"'
            value = lookup(column, q)
            if q.get("select") == "many":
                each = f"list_transform(string_split({column}, '|'), lambda o: {lookup('o', q)})"
                value = f"least(100.0, list_{q.get('combine', 'max')}({each}))"
            terms.append(f"{q.get('weight', 1)} * {value}")
        out.write(f',\n({" + ".join(terms)}) / {weights} AS "{d["id"]}"')
    out.write("\nFROM read_csv('INPUT', header = true, all_varchar = true))) TO 'OUTPUT' (HEADER)\n")
