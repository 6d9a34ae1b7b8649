import { API_SCOPE_WORDS } from "@/components/access/api-scope-words";
import { FIELD_NAME } from "@/components/ui/field-look";
import { API_SCOPES, type ApiScope } from "@/lib/access/api-scope";

/** What a token opens, as fields of a form. */
export function ApiScopeFields({ chosen }: { chosen: readonly ApiScope[] }) {
  return (
    <fieldset>
      <legend className={FIELD_NAME}>What it opens</legend>
      <div className="grid gap-x-4 gap-y-2.5 lg:grid-cols-3">
        {API_SCOPES.map((scope) => (
          <label key={scope} className="flex items-start gap-2 text-sm">
            <input
              type="checkbox"
              name="scopes"
              value={scope}
              defaultChecked={chosen.includes(scope)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span>
              {API_SCOPE_WORDS[scope].name}
              <span className="block text-faint text-xs">{API_SCOPE_WORDS[scope].about}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
