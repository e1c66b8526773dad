package dev.cutroom.edit;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a track that shows or lets hear one asset.
 *
 * <p>What has no meaning on its track keeps its default there; {@link Track} says what has one.
 *
 * @param fit how a picture of another shape is brought into the frame
 * @param focus the point that stays in view when {@code fit} cuts something off
 * @param speed factor, {@link Limits#MIN_SPEED} to {@link Limits#MAX_SPEED}; picture and sound run
 *     that much faster, the pitch stays
 * @param effect null: the camera stands still
 */
public record Clip(
    Asset asset,
    Start start,
    Length length,
    Fit fit,
    Focus focus,
    double speed,
    Turn turn,
    Look look,
    @Nullable Motion effect,
    Transitions transition,
    Placement placement,
    Fades fades) {

  public Clip {
    Objects.requireNonNull(asset, "asset");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(length, "length");
    Objects.requireNonNull(fit, "fit");
    Objects.requireNonNull(focus, "focus");
    Objects.requireNonNull(turn, "turn");
    Objects.requireNonNull(look, "look");
    Objects.requireNonNull(transition, "transition");
    Objects.requireNonNull(placement, "placement");
    Objects.requireNonNull(fades, "fades");
    speed = Micros.round(speed);
  }

  /** The asset for as long as it lasts, after the clip before it; all else by default. */
  public static Clip of(Asset asset) {
    return new Builder(asset).build();
  }

  /** The asset from one time of the finished video on, for a while; all else by default. */
  public static Clip of(Asset asset, Duration start, Duration length) {
    return new Builder(asset).start(Start.at(start)).length(Length.of(length)).build();
  }

  /** A builder in which only the asset is set; all else has its default. */
  public static Builder builder(Asset asset) {
    return new Builder(asset);
  }

  /** A builder in which all is as here. */
  public Builder but() {
    return new Builder(asset)
        .start(start)
        .length(length)
        .fit(fit)
        .focus(focus)
        .speed(speed)
        .turn(turn)
        .look(look)
        .effect(effect)
        .transition(transition)
        .placement(placement)
        .fades(fades);
  }

  /** Puts a clip together from its defaults. Not for use by several threads. */
  public static final class Builder {

    private Asset asset;
    private Start start = Start.AUTO;
    private Length length = Length.AUTO;
    private Fit fit = Fit.CROP;
    private Focus focus = Focus.CENTRE;
    private double speed = 1;
    private Turn turn = Turn.NONE;
    private Look look = Look.NONE;
    private @Nullable Motion effect;
    private Transitions transition = Transitions.NONE;
    private Placement placement = Placement.FULL;
    private Fades fades = Fades.NONE;

    private Builder(Asset asset) {
      this.asset = asset;
    }

    public Builder asset(Asset asset) {
      this.asset = asset;
      return this;
    }

    public Builder start(Start start) {
      this.start = start;
      return this;
    }

    public Builder length(Length length) {
      this.length = length;
      return this;
    }

    public Builder fit(Fit fit) {
      this.fit = fit;
      return this;
    }

    public Builder focus(Focus focus) {
      this.focus = focus;
      return this;
    }

    public Builder speed(double speed) {
      this.speed = speed;
      return this;
    }

    public Builder turn(Turn turn) {
      this.turn = turn;
      return this;
    }

    public Builder look(Look look) {
      this.look = look;
      return this;
    }

    public Builder effect(@Nullable Motion effect) {
      this.effect = effect;
      return this;
    }

    public Builder transition(Transitions transition) {
      this.transition = transition;
      return this;
    }

    public Builder placement(Placement placement) {
      this.placement = placement;
      return this;
    }

    public Builder fades(Fades fades) {
      this.fades = fades;
      return this;
    }

    public Clip build() {
      return new Clip(
          asset,
          start,
          length,
          fit,
          focus,
          speed,
          turn,
          look,
          effect,
          transition,
          placement,
          fades);
    }
  }
}
