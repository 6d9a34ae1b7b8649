/**
 * `std::vector<std::pair<int, int>>::at` as `std::vector<…>::at`. What is not a list of template
 * arguments stays: `operator<<`, `<lambda_1>::operator()`, `Context.<anonymous>`.
 */
export function shortenTemplates(name: string): string {
  let short = "";
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    const operator = depth === 0 ? operatorAt(name, at) : "";
    if (operator) {
      short += operator;
      at += operator.length - 1;
    } else if (
      name[at] === "<" &&
      (depth > 0 || /(?:[\w$]|operator\W{1,3})$/.test(name.slice(Math.max(0, at - 12), at)))
    ) {
      if (depth++ === 0) short += "<…";
    } else if (name[at] === ">" && depth > 0) {
      if (--depth === 0) short += ">";
    } else if (depth === 0) {
      short += name[at];
    }
  }
  return depth === 0 ? short : name;
}

const OPERATOR = /\boperator(?:<=>|<<=|>>=|->\*|<<|>>|<=|>=|->|<|>)/y;

/** The operator whose name begins here and has angle brackets that are no template's; else "". */
function operatorAt(name: string, at: number): string {
  OPERATOR.lastIndex = at;
  return OPERATOR.exec(name)?.[0] ?? "";
}
