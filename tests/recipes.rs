//! Recipes: the headings over their lists are subheadings, and the lists are text.

mod common;

use copydesk::Parser;

/// A recipe in the notation of the tests, with these headings.
fn recipe(ingredients: &str, method: &str) -> String {
    format!(
        "\
headline       | Saffron buns
byline         | By Ada Quill
paragraph      | These buns come from the boats that brought saffron to the islands, and every baker on the quay has a way of his own with them.
paragraph      | Leave the dough in a cool place overnight if you can, for the colour will be deeper and the crumb softer in the morning.
subheading     | {ingredients}
paragraph      | 500 g strong white flour
paragraph      | 1 pinch of saffron
paragraph      | 80 g butter
paragraph      | 250 ml milk
paragraph      | 1 egg
subheading     | {method}
paragraph      | Warm the milk with the saffron until it is the colour of straw.
paragraph      | Rub the butter into the flour and stir in the milk and the egg.
paragraph      | Knead for ten minutes, then leave it to rise for two hours.
paragraph      | Eat them warm, with more butter than you think you should have.
"
    )
}

#[test]
fn the_headings_of_a_recipe_are_subheadings_and_its_lists_are_kept() {
    for (language, ingredients, method) in [
        ("en", "Ingredients", "Instructions"),
        ("en", "What you'll need:", "Method"),
        ("de", "Zutaten", "Zubereitung"),
        ("fr", "Ingrédients :", "Préparation"),
        ("es", "Ingredientes", "Elaboración:"),
        ("it", "Ingredienti", "Procedimento"),
        ("pt", "Ingredientes", "Modo de preparo"),
        ("nl", "Ingrediënten", "Bereidingswijze"),
        ("pl", "Składniki", "Sposób przygotowania"),
        ("sv", "Ingredienser", "Gör så här"),
    ] {
        let parser = Parser::builder().language(language).build().unwrap();
        let margin = recipe(ingredients, method);
        let text: Vec<&str> = margin.lines().map(|row| row.split_once(" | ").expect("a row has a role").1).collect();
        assert_eq!(common::margin(&parser, &text.join("\n\n")), margin, "{language}");
    }
}
