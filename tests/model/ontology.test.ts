import { readOntology } from "../../src/data/ontology.ts";
import { allows } from "../../src/model/ontology.ts";

const ontology = readOntology("data/ontology.yaml");

test("a fact may join the types that its relation names", () => {
  expect(allows(ontology, "ISSUED_BY", "Letter", "Department")).toBe(true);
  expect(allows(ontology, "ISSUED_BY", "Letter", "Company")).toBe(false);
  expect(allows(ontology, "ISSUED_BY", "Policy", "Department")).toBe(false);
});

test("any means every type but letters and figures", () => {
  expect(allows(ontology, "SUPPORTS", "Cluster", "Person")).toBe(true);
  expect(allows(ontology, "SUPPORTS", "Letter", "Person")).toBe(false);
  expect(allows(ontology, "SUPPORTS", "Cluster", "Measure")).toBe(false);
});

test("a figure may be part of a figure, and of nothing else", () => {
  expect(allows(ontology, "PART_OF", "Measure", "Measure")).toBe(true);
  expect(allows(ontology, "PART_OF", "Measure", "Place")).toBe(false);
  expect(allows(ontology, "PART_OF", "Place", "Measure")).toBe(false);
});

test("nothing is allowed that the vocabulary does not know", () => {
  expect(allows(ontology, "LOVES", "Person", "Person")).toBe(false);
  expect(allows(ontology, "toString", "Person", "Person")).toBe(false);
});
