/** How each of the others draws a graph at given places: plain script of a page, which knows only its globals. */

const WIDTH = 1.2;

window.rivals = {
  "cytoscape.js": async (box, { nodes, edges }) => {
    const cy = cytoscape({
      container: box,
      elements: [
        ...nodes.map(({ id, x, y, label, color }) => ({
          data: { id, label, color },
          position: { x, y },
        })),
        ...edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
      ],
      style: [
        { selector: "node", style: { label: "data(label)", "background-color": "data(color)" } },
        { selector: "edge", style: { width: WIDTH, "target-arrow-shape": "triangle" } },
      ],
      layout: { name: "preset", fit: true },
    });
    await new Promise((done) => cy.one("render", done));
  },
  "AntV G6": async (box, { nodes, edges }) => {
    const graph = new G6.Graph({
      container: box,
      autoFit: "view",
      animation: false,
      data: {
        nodes: nodes.map(({ id, x, y, label, color }) => ({
          id,
          style: { x, y, labelText: label, fill: color },
        })),
        edges: edges.map(({ id, source, target }) => ({ id, source, target })),
      },
      edge: { style: { lineWidth: WIDTH, endArrow: true } },
      behaviors: ["drag-canvas", "zoom-canvas"],
    });
    await graph.render();
  },
  "vis-network": async (box, { nodes, edges }) => {
    const network = new vis.Network(
      box,
      {
        nodes: nodes.map(({ id, x, y, label, color }) => ({
          id,
          x,
          y,
          label,
          color,
          shape: "dot",
        })),
        edges: edges.map(({ id, source, target }) => ({ id, from: source, to: target })),
      },
      {
        physics: false,
        layout: { improvedLayout: false },
        edges: { width: WIDTH, arrows: "to", smooth: false },
        interaction: { hideEdgesOnDrag: false },
      },
    );
    await new Promise((done) => network.once("afterDrawing", done));
  },
};

window.drawRival = async (name) => {
  const graph = await (await fetch("graph.json")).json();
  await window.rivals[name](document.getElementById("box"), graph);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now();
};
