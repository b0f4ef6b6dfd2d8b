import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";

const spec = loadAwsServiceSpecSync();

type Resource = ReturnType<typeof find>;
type Property = Resource["properties"][string];
type PropertyType = Property["type"];

function find(resourceType: string) {
  const [resource] = spec.lookup("resource", "cloudFormationType", "equals", resourceType);
  if (!resource) throw new TypeError(`CloudFormation has no resource ${resourceType}`);
  return resource;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What CloudFormation itself puts a value in the place of. */
const isFunction = (value: unknown) =>
  isRecord(value) && Object.keys(value).some((name) => /^(Ref|Fn::\w+)$/.test(name));

function faultsOfValue(value: unknown, type: PropertyType, place: string): string[] {
  if (isFunction(value)) return [];
  switch (type.type) {
    case "ref": {
      const definition = spec.get("typeDefinition", type.reference.$ref);
      return isRecord(value) ? faultsOfRecord(value, definition.properties, place) : [`${place} is no object`];
    }
    case "array":
      if (!Array.isArray(value)) return [`${place} is no list`];
      return value.flatMap((one, at) => faultsOfValue(one, type.element, `${place}.${at}`));
    case "union": {
      const faults = type.types.map((option) => faultsOfValue(value, option, place));
      return faults.find(({ length }) => length === 0) ?? faults.flat();
    }
    case "string":
    case "boolean":
      return typeof value === type.type ? [] : [`${place} is no ${type.type}`];
    case "integer":
    case "number":
      return typeof value === "number" ? [] : [`${place} is no number`];
    default:
      return [`${place} is of a type that is not compared: ${type.type}`];
  }
}

function faultsOfRecord(value: Record<string, unknown>, known: Record<string, Property>, place: string): string[] {
  const missing = Object.entries(known).filter(([name, { required }]) => required && !(name in value));
  return [
    ...missing.map(([name]) => `${place}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, one]) => {
      const property = known[name];
      return property ? faultsOfValue(one, property.type, `${place}.${name}`) : [`${place}.${name} does not exist`];
    }),
  ];
}

/** Returns what of a resource's properties CloudFormation's own specification does not know, or knows as something else. */
export function resourceFaults(resource: { Type: string; Properties: Record<string, unknown> }): string[] {
  return faultsOfRecord(resource.Properties, find(resource.Type).properties, resource.Type);
}
